DROP SEQUENCE numbers;

-- downgrade
CREATE SEQUENCE numbers AS bigint;
