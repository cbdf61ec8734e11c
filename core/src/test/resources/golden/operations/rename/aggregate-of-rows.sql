ALTER AGGREGATE app.number(*) RENAME TO other;

-- downgrade
ALTER AGGREGATE app.other(*) RENAME TO number;
