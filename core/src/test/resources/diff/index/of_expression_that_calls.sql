-- old
create function f(a text) returns text language sql immutable as 'select lower(a)';
create table t (a text);
create index i on t (f(a));
create unique index j on t (a) where f(a) = 'x';
-- new
create function f(a text, b text default '') returns text language sql immutable as 'select lower(a)';
create table t (a text);
create index i on t (f(a));
create unique index j on t (a) where f(a) = 'x';
