CREATE DOMAIN phone AS text COLLATE pg_catalog."C";

-- downgrade
DROP DOMAIN phone;
