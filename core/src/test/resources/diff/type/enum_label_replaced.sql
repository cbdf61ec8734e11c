-- old
create type e as enum ('a', 'b', 'c');
create table t (id int primary key, a e not null default 'a', b e[]);
create unique index i on t (a, id);
create materialized view m as select a, count(*) from t group by a;
insert into t values (1, 'a', '{a,b}');
-- new
create type e as enum ('a', 'b', 'd');
create table t (id int primary key, a e not null default 'a', b e[]);
create unique index i on t (a, id);
create materialized view m as select a, count(*) from t group by a;
