ALTER SCHEMA app RENAME TO other;

-- downgrade
ALTER SCHEMA other RENAME TO app;
