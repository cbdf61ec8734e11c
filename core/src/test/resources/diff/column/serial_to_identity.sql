-- old
create table t (a serial primary key);
-- new
create table t (a int generated always as identity primary key);
