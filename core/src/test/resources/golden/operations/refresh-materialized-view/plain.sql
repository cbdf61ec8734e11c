REFRESH MATERIALIZED VIEW totals;

-- downgrade
