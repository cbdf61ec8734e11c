-- since: 15
-- old
create table t (a int primary key, b int, c int);
create publication p1 for table t (a, b);
create publication p2 for table t where (b > 1);
create publication p3 for tables in schema public;
-- new
create table t (a int primary key, b bigint);
create publication p1 for table t (a);
create publication p2 for table t where (b > 2);
create publication p3 for table t;
