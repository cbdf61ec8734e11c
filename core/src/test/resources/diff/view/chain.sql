-- old
create table t (a int, b text);
create view v as select a, b from t;
create view w as select a from v;
create materialized view m as select a from w;
create unique index i on m (a);
create view x as select * from m;
comment on view v is 'v';
comment on column w.a is 'a of w';
comment on materialized view m is 'm';
comment on index i is 'i';
-- new
create table t (a int, b text);
create view v as select a, b, a + 1 as c from t;
create view w as select a from v;
create materialized view m as select a from w;
create unique index i on m (a);
create view x as select * from m;
comment on view v is 'v';
comment on column w.a is 'a of w';
comment on materialized view m is 'm';
comment on index i is 'i';
