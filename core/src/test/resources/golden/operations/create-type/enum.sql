CREATE TYPE feeling AS ENUM ('sad', 'ok', E'it''s \\ great');

-- downgrade
DROP TYPE feeling;
