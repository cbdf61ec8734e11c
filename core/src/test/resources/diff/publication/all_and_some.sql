create table t (a int primary key);
-- old
create publication p for table t;
-- new
create publication p for all tables;
