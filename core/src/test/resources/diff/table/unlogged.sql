-- old
create table t (a int primary key, s serial);
create unlogged table u (a int primary key, i int generated always as identity);
insert into t values (1), (2);
-- new
create unlogged table t (a int primary key, s serial);
create table u (a int primary key, i int generated always as identity);
