ALTER TABLE offers SET TABLESPACE pg_default;

-- downgrade
ALTER TABLE offers SET TABLESPACE pg_default;
