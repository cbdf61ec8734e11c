-- since: 15
create schema x;
create table x.t (a int primary key);
-- old
create publication p for tables in schema x;
-- new
create publication p for table x.t where (a > 1);
