CREATE TABLE offers (
    id integer
) USING heap TABLESPACE pg_default;

-- downgrade
DROP TABLE offers;
