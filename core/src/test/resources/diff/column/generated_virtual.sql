-- since: 18
-- old
create table t (a int, g int generated always as (a + 1) virtual, h int generated always as (a + 1) stored, i int generated always as (a) virtual);
-- new
create table t (a int, g int generated always as (a + 2) virtual, h int generated always as (a + 1) virtual, i int);
