ALTER SEQUENCE numbers AS integer;

-- downgrade
ALTER SEQUENCE numbers AS bigint;
