-- old
create function f(a text) returns text language sql immutable as 'select lower(a)';
create table t (a text, b text generated always as (f(a)) stored);
create index i on t (b);
insert into t (a) values ('X');
-- new
create function f(a text) returns text language sql immutable as 'select upper(a)';
create table t (a text, b text generated always as (f(a)) stored);
create index i on t (b);
