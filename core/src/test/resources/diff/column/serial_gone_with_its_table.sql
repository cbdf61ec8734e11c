-- old
create table t (a serial primary key);
create table u (a bigserial primary key, b int references t);
create table x (a int);
-- new
create table x (a int);
