-- old
create table a (x int);
create view b as select x from a;
create materialized view c as select x from a;
create sequence d;
create table e (x int);
create type f as (x int);
create index g on a (x);
-- new
create view a as select 1 as x;
create table b (x int);
create sequence c;
create materialized view d as select 1 as x;
create type e as enum ('x');
create table f (x int);
create domain g as int;
