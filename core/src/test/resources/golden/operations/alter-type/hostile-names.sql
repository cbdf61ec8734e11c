ALTER TYPE app.address ADD ATTRIBUTE "x""; drop table y; --" text;

-- downgrade
ALTER TYPE app.address DROP ATTRIBUTE "x""; drop table y; --";
