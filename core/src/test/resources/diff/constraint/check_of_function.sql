-- old
create function f(int) returns boolean language sql immutable as 'select $1 > 0';
create table t (a int, constraint c check (f(a)));
create index i on t (f(a));
create index j on t (a) where f(a);
create table g (a int, b boolean generated always as (f(a)) stored);
create policy p on t using (f(a));
create view v as select f(a) from t;
insert into t values (1);
-- new
create function f(x int) returns boolean language sql immutable as 'select x > 1 or true';
create table t (a int, constraint c check (f(a)));
create index i on t (f(a));
create index j on t (a) where f(a);
create table g (a int, b boolean generated always as (f(a)) stored);
create policy p on t using (f(a));
create view v as select f(a) from t;
