CREATE UNIQUE INDEX uq_totals_name ON totals (name);

-- downgrade
DROP INDEX uq_totals_name;
