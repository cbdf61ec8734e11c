CREATE SEQUENCE numbers AS smallint;

-- downgrade
DROP SEQUENCE numbers;
