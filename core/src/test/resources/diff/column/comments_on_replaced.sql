-- old
create table t (a int, b int generated always as (a) stored);
comment on column t.a is 'a';
comment on column t.b is 'b';
-- new
create table t (a text, b text generated always as (a) stored);
comment on column t.a is 'a';
comment on column t.b is 'c';
