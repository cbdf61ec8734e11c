ALTER PUBLICATION changes SET (publish = 'insert', publish_via_partition_root = true);

-- downgrade
ALTER PUBLICATION changes SET (publish = 'insert, update, delete, truncate', publish_via_partition_root = false);
