-- old
create table t (id int primary key, a boolean default true, b int not null default 0);
insert into t (id) values (1), (2);
-- new
create table t (id int primary key, a int default 1, b boolean not null default false);
