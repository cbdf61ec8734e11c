ALTER TYPE app.address ADD ATTRIBUTE zip text;

-- downgrade
ALTER TYPE app.address DROP ATTRIBUTE zip;
