CREATE UNLOGGED TABLE offers (
    id integer
);

-- downgrade
DROP TABLE offers;
