CREATE TABLE offers (
    id integer,
    name text
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_vacuum_scale_factor = 0.5);

-- downgrade
DROP TABLE offers;
