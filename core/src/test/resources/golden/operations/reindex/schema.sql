REINDEX SCHEMA app;

-- downgrade
