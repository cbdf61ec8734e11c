-- old
-- new
create type e as enum ('a');
create domain d as e default 'a';
create type c as (d d, e e[]);
create function f(c) returns d language sql immutable as 'select $1.d';
create domain k as c check (f(value)::text = 'a');
create table t (k k, x d default f(row('a', '{a}')));
