create schema s
  create table t (a int primary key)
  create view v as select a from t
  create index i on t (a);
select * from s.v;
