-- old
create table t (b int, g int generated always as (b) stored, a int);
-- new
create table t (b int, g int generated always as (b + 1) stored);
