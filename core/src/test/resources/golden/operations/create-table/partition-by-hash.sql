CREATE TABLE parts (
    id integer,
    name text
) PARTITION BY HASH (id, name text_ops);

-- downgrade
DROP TABLE parts;
