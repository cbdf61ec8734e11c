-- old
create table t (a int, b text);
create statistics s (dependencies) on a, b from t;
-- new
create table t (a text, b varchar(5));
create statistics s (dependencies) on a, b from t;
