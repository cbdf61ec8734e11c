-- since: 15
-- old
create table t (a int primary key, b int);
create publication p for table t (a, b) where (b > 1);
-- new
create table t (a int primary key, b bigint);
create publication p for table t (a, b) where (b > 2);
