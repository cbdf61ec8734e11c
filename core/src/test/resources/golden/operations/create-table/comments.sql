CREATE TABLE commented (
    id integer,
    name text,
    note text
);

COMMENT ON COLUMN commented.id IS 'It''s the id';

COMMENT ON COLUMN commented.note IS 'two
lines';

-- downgrade
DROP TABLE commented;
