-- old
create table t (a int);
create view v as select a from t;
create function f() returns boolean language sql as 'select true';
create policy p on t using (f() and exists (select from v));
-- new
create table t (a int);
create view v as select a, 1 as b from t;
create function f() returns boolean language sql stable as 'select false';
create policy p on t using (f() and exists (select from v));
