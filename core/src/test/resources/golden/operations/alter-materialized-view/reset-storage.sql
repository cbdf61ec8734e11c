ALTER MATERIALIZED VIEW totals RESET (fillfactor);

-- downgrade
ALTER MATERIALIZED VIEW totals SET (fillfactor = 70);
