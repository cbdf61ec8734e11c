CREATE DOMAIN app.phone AS text COLLATE "C";

-- downgrade
DROP DOMAIN app.phone;
