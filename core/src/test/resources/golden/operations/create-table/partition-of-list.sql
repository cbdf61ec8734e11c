CREATE TABLE german PARTITION OF countries FOR VALUES IN ('de', 'at', NULL);

-- downgrade
DROP TABLE german;
