CREATE TABLE days (
    at timestamptz
) PARTITION BY RANGE (at);

-- downgrade
DROP TABLE days;
