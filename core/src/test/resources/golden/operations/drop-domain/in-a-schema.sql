DROP DOMAIN app.email;

-- downgrade
CREATE DOMAIN app.email AS text;
