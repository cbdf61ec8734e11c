CREATE PUBLICATION news WITH (publish = 'insert, update', publish_via_partition_root = true);

-- downgrade
DROP PUBLICATION news;
