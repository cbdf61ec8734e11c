CREATE DOMAIN phone AS text;

-- downgrade
DROP DOMAIN phone;
