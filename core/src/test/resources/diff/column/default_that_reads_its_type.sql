create type e as enum ('a', 'b');
create function f() returns e language sql immutable as $$select 'a'::e$$;
-- old
create table t (id int, a e default f(), b text default 'a');
insert into t (id) values (1);
-- new
create table t (id int, a text default f()::text, b e default f());
