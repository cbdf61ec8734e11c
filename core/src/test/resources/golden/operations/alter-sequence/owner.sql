ALTER SEQUENCE numbers OWNED BY offers.number;

-- downgrade
ALTER SEQUENCE numbers OWNED BY NONE;
