-- old
create table t (id int);
-- new
create type m as enum ('a', 'b');
create domain d as int default 3;
create function f() returns int language sql as 'select 1';
create table t (id int, a m default 'a', b d, c int default f(), e serial, f int generated always as identity, g int generated always as (id + 1) stored, h int[] not null default '{}');
create index on t (a, b);
