ALTER DOMAIN email DROP CONSTRAINT email_at;

-- downgrade
ALTER DOMAIN email ADD CONSTRAINT email_at CHECK (value like '%@%') NOT VALID;
