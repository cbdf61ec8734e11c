CREATE MATERIALIZED VIEW m (number, name)
    USING heap
    WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = false)
    TABLESPACE pg_default AS
select id, name from users
WITH NO DATA;

-- downgrade
DROP MATERIALIZED VIEW m;
