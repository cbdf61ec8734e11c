-- old
create table t (a text, b text generated always as (lower(a)) stored);
create index i on t (b);
insert into t (a) values ('x');
-- new
create table t (a text, b int generated always as (length(a)) stored);
create index i on t (b);
