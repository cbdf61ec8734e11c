create table t (a int primary key, b int);
create table u (a int primary key);
-- old
create publication p1 for table t;
create publication p2 for all tables;
create publication p3 for table t with (publish = 'insert');
create publication p4;
-- new
create publication p1 for table t, u;
create publication p2 for table u;
create publication p3 for table t with (publish = 'insert, update', publish_via_partition_root = true);
create publication p5;
comment on publication p1 is 'x';
