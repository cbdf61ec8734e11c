CREATE TABLE sellers (
    shop text
) INHERITS (people, owners);

-- downgrade
DROP TABLE sellers;
