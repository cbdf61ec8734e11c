CREATE UNLOGGED TABLE offers (
    id integer
) INHERITS (owners) USING heap WITH (fillfactor = 70) TABLESPACE pg_default;

COMMENT ON TABLE offers IS 'everything';

COMMENT ON COLUMN offers.id IS 'number';

-- downgrade
DROP TABLE offers;
