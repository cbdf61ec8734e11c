-- old
create type r as range (subtype = integer);
create table t (id int, a r, b r default 'empty', c r[]);
create index i on t using gist (a);
create view v as select lower(a) as l from t;
insert into t values (1, '[1,5)', 'empty', '{"[1,2)"}');
-- new
create type r as range (subtype = bigint);
create table t (id int, a r, b r default 'empty', c r[]);
create index i on t using gist (a);
create view v as select lower(a) as l from t;
