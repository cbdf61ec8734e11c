-- since: 14
create table t (a int, b int);
-- old
create function f() returns bigint language sql begin atomic select count(*) from t where a > 0; end;
-- new
create function f() returns bigint language sql begin atomic select count(*) from t where b > 0; end;
