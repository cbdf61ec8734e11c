CREATE TABLE offers (
    id integer
);

COMMENT ON TABLE offers IS 'It''s what they sell';

-- downgrade
DROP TABLE offers;
