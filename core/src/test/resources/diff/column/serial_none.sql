-- old
create table t (a serial primary key, b int);
create table u (a int primary key, b serial);
insert into t values (1, 2);
-- new
create table t (a int primary key, b serial);
create table u (a serial primary key, b int not null);
