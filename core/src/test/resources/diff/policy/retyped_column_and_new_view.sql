-- old
create type e as enum ('a', 'b');
create table t (a e);
create materialized view m as select a from t;
create table u (a int);
create policy p on u using (exists (select from m));
-- new
create table t (a text);
create materialized view n as select a from t;
create table u (a int);
create policy p on u using (exists (select from n));
