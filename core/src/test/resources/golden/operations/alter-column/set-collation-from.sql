ALTER TABLE users ALTER COLUMN "order" TYPE varchar(9) COLLATE pg_catalog."POSIX";

-- downgrade
ALTER TABLE users ALTER COLUMN "order" TYPE text COLLATE "default";
