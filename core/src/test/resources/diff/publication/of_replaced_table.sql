-- old
create table t (a int primary key) partition by range (a);
create publication p for table t;
-- new
create table t (a int primary key);
create publication p for table t;
