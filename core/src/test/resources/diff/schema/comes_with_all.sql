-- old
create table t (a int);
-- new
create table t (a int);
create schema x;
create type x.e as enum ('a');
create domain x.d as x.e;
create sequence x.s;
create table x.t (a x.d default 'a', b int default nextval('x.s'));
create view x.v as select a from x.t;
create function x.f() returns x.e language sql as $$select 'a'::x.e$$;
