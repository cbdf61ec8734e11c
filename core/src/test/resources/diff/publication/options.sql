create table t (a int primary key);
-- old
create publication p for table t with (publish = 'insert, update');
-- new
create publication p for table t with (publish = 'insert', publish_via_partition_root = true);
