DROP DOMAIN age;

-- downgrade
CREATE DOMAIN age AS integer DEFAULT 18 NOT NULL CONSTRAINT age_max CHECK (value < 150);
