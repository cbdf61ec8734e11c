-- old
create table t (id int primary key, up int);
create table p (id int primary key) partition by range (id);
create table p_1 partition of p default;
-- new
create table t (id int primary key, up int references t);
create table p (id int primary key) partition by range (id);
create table p_1 partition of p default;
create table c (x int references p on delete cascade);
