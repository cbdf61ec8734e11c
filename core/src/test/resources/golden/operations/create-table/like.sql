CREATE TABLE sellers (
    shop text,
    LIKE people
);

-- downgrade
DROP TABLE sellers;
