-- old
create table p (a int primary key, b int not null unique);
create table c (x int references p);
insert into p values (1, 1);
-- new
create table p (a int not null unique, b int primary key);
create table c (x int references p);
