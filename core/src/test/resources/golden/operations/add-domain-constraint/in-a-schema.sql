ALTER DOMAIN app.email ADD CONSTRAINT at CHECK (value like '%@%');

-- downgrade
ALTER DOMAIN app.email DROP CONSTRAINT at;
