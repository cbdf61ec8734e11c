-- old
create schema a;
create table t (id int primary key);
create table a.t (id int primary key references t, x int);
create index i on t (id);
create index i on a.t (x);
create function a.f() returns int language sql as 'select 1';
create function f() returns int language sql as 'select a.f()';
-- new
create schema a;
create table t (id bigint primary key);
create table a.t (id bigint primary key references t, x text);
create index i on t (id);
create index i on a.t (x);
create function a.f() returns bigint language sql as 'select 1::bigint';
create function f() returns bigint language sql as 'select a.f()';
