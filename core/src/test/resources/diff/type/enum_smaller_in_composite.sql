-- old
create type e as enum ('a', 'b', 'c');
create type c as (x e, y int);
create table t (id int, a c, b c[]);
insert into t values (1, '(a,1)', '{"(b,2)"}');
-- new
create type e as enum ('a', 'b');
create type c as (x e, y int);
create table t (id int, a c, b c[]);
