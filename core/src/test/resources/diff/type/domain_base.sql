-- old
create domain a as int default 1 check (value > 0);
create domain b as a check (value < 10);
create table t (a a, b b, c int);
create index i on t (a);
create view v as select a, b from t;
create function f(a) returns a language sql as 'select $1';
insert into t values (1, 2, 3);
-- new
create domain a as bigint default 1 check (value > 0);
create domain b as a check (value < 10);
create table t (a a, b b, c int);
create index i on t (a);
create view v as select a, b from t;
create function f(a) returns a language sql as 'select $1';
