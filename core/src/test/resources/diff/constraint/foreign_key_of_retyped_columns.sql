-- old
create table p (a int primary key);
create table t (a int references p);
create table u (a int references p on delete cascade);
insert into p values (1);
insert into t values (1);
-- new
create table p (a bigint primary key);
create table t (a bigint references p);
create table u (a int references p on delete cascade);
