-- old
create table t (a int, b int) partition by range (a);
create type e as enum ('a', 'b');
create function f() returns int language sql as 'select 1';
create view v as select a from t;
create sequence s;
grant select on t to public;
grant update (b) on t to public;
revoke usage on type e from public;
revoke execute on function f() from public;
grant select on v to public;
-- new
create table t (a int, b int);
create type e as enum ('b');
create function f() returns bigint language sql as 'select 1::bigint';
create view v as select a from t;
grant select on t to public;
grant update (b) on t to public;
revoke usage on type e from public;
revoke execute on function f() from public;
grant select on v to public;
