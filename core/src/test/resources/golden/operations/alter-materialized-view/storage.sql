ALTER MATERIALIZED VIEW totals SET (fillfactor = 90);

ALTER MATERIALIZED VIEW totals SET (autovacuum_enabled = false);

-- downgrade
ALTER MATERIALIZED VIEW totals RESET (autovacuum_enabled);

ALTER MATERIALIZED VIEW totals SET (fillfactor = 70);
