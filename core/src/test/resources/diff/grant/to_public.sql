-- old
create table t (a int);
grant select on t to public;
grant insert on t to pg_monitor;
-- new
create table t (a int);
grant insert, update, delete on t to public;
