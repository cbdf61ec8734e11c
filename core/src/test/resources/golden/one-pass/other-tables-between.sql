ALTER TABLE t ADD COLUMN a text;

ALTER TABLE u ADD COLUMN a text;

ALTER TABLE app.t
    ADD COLUMN a text,
    ADD COLUMN b text;
