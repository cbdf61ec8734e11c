ALTER TABLE t
    ADD COLUMN a text,
    ADD COLUMN b text;
