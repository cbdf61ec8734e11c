DROP SCHEMA app;

-- downgrade
CREATE SCHEMA app;
