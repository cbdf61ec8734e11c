ALTER MATERIALIZED VIEW totals SET (fillfactor = 90);

ALTER MATERIALIZED VIEW totals RESET (toast.autovacuum_enabled);

-- downgrade
-- no inverse is known for alter materialized view totals (Test.java:1: nobody said with .from(…) what it was before)
