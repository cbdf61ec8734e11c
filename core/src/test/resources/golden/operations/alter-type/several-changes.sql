ALTER TYPE app.address ADD ATTRIBUTE zip text, ALTER ATTRIBUTE street TYPE varchar(80), ADD ATTRIBUTE city text;

-- downgrade
ALTER TYPE app.address DROP ATTRIBUTE city, ALTER ATTRIBUTE street TYPE text, DROP ATTRIBUTE zip;
