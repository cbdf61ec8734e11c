create table t (a int, b text) partition by list (b);
create table u partition of t for values in (';', ')');
create table v partition of t default; insert into t values (1, ';'); select count(*) from u;
