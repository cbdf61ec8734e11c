CREATE SEQUENCE numbers OWNED BY offers.number;

-- downgrade
DROP SEQUENCE numbers;
