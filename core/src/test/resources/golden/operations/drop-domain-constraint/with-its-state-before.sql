ALTER DOMAIN age DROP CONSTRAINT age_max;

-- downgrade
ALTER DOMAIN age ADD CONSTRAINT age_max CHECK (value < 150);
