create table t (a int, b int);
create table gone (a int);
create sequence s;
create function f() returns int language sql as 'select 1';
create type e as enum ('a');
create view v as select 1 as x;
-- old
grant select, insert on t to public;
grant update (a) on t to public;
grant usage on sequence s to public;
revoke execute on function f() from public;
-- new
grant select, delete on t to public;
grant update (b), select (a) on t to public;
grant select on sequence s to public;
revoke usage on type e from public;
