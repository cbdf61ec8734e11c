CREATE TABLE sellers (
    LIKE people INCLUDING COMPRESSION
);

-- downgrade
DROP TABLE sellers;
