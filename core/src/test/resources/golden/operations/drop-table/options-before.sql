DROP TABLE offers;

-- downgrade
CREATE UNLOGGED TABLE offers (
    id integer
) WITH (fillfactor = 70);

COMMENT ON TABLE offers IS 'all';
