-- old
create table t (a int, b text);
create view v as select a, b from t;
create view w as select a from v;
-- new
create table t (a int, b text);
create view v as select a::bigint as a, b from t;
create view w as select a from v;
