-- since: 17
create table o (a int primary key);
-- old
create table t (id int primary key, g boolean generated always as (a is null) stored, a int);
create table c (id int references t);
-- new
create unlogged table t (id int primary key, g boolean generated always as (b is null) stored, b int);
create table c (id int references o);
