CREATE TYPE place AS (name text COLLATE "C", number integer, code varchar(5) COLLATE pg_catalog."POSIX");

-- downgrade
DROP TYPE place;
