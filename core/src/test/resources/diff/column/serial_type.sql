-- old
create table t (a serial primary key);
insert into t default values;
-- new
create table t (a bigserial primary key);
