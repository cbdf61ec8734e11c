CREATE SEQUENCE numbers OWNED BY NONE;

-- downgrade
DROP SEQUENCE numbers;
