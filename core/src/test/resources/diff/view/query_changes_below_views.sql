-- old
create table t (a int, b text);
create view v as select a, b from t;
create view w as select a from v where b = 'x';
create materialized view m as select * from w;
create unique index i on m (a);
create policy p on t using (a in (select a from w));
-- new
create table t (a int, b text);
create view v as select a, b from t where a > 0;
create view w as select a from v where b = 'x';
create materialized view m as select * from w;
create unique index i on m (a);
create policy p on t using (a in (select a from w));
