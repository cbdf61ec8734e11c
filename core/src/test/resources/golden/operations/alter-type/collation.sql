ALTER TYPE app.address ALTER ATTRIBUTE street TYPE text COLLATE "C";

-- downgrade
ALTER TYPE app.address ALTER ATTRIBUTE street TYPE text;
