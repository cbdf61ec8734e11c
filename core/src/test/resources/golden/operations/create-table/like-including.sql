CREATE TABLE sellers (
    LIKE people INCLUDING DEFAULTS INCLUDING COMMENTS,
    PRIMARY KEY (id)
);

-- downgrade
DROP TABLE sellers;
