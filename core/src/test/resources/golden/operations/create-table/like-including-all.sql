CREATE TABLE sellers (
    LIKE people INCLUDING ALL
);

-- downgrade
DROP TABLE sellers;
