ALTER AGGREGATE app.total(integer) RENAME TO other;

-- downgrade
ALTER AGGREGATE app.other(integer) RENAME TO total;
