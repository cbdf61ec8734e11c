-- old
create type c as (a int, b text collate "C");
create type d as (c c, x int);
create function f(c) returns int language sql as 'select 1';
-- new
create type c as (a bigint, b text);
create type d as (c c, x text);
create function f(c) returns int language sql as 'select 1';
