CREATE SCHEMA shop AUTHORIZATION app_owner;

-- downgrade
DROP SCHEMA shop;
