create table t (a varchar(9));
-- old
create view v as select a from t where a in ('a', 'b');
-- new
create view v as select a from t where a in ('a', 'b', 'c') or a not in ('x', 'y');
