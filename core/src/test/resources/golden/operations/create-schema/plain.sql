CREATE SCHEMA shop;

-- downgrade
DROP SCHEMA shop;
