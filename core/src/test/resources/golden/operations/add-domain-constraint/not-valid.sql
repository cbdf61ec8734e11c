ALTER DOMAIN age ADD CONSTRAINT age_min CHECK (value >= 0) NOT VALID;

-- downgrade
ALTER DOMAIN age DROP CONSTRAINT age_min;
