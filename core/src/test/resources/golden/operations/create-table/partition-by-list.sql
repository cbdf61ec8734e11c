CREATE TABLE places (
    country text
) PARTITION BY LIST ((lower(country)) COLLATE "C" text_pattern_ops);

-- downgrade
DROP TABLE places;
