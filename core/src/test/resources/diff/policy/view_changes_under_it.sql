-- old
create table t (a int);
create view v as select a from t;
create table u (a int);
create policy p on u using (a in (select a from v));
-- new
create table t (a int);
create view w as select a + 1 as a from t;
create table u (a int);
create policy p on u using (a in (select a from w));
