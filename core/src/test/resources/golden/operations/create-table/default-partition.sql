CREATE TABLE elsewhere PARTITION OF countries DEFAULT;

-- downgrade
DROP TABLE elsewhere;
