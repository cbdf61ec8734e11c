create table t (a int, b int);
-- old
create view v as select a, b from t;
comment on column v.a is 'a';
comment on view v is 'v';
-- new
create view v as select a, b from t where a > 1;
comment on column v.b is 'b';
comment on view v is 'w';
