CREATE TABLE defaults (
    id uuid DEFAULT gen_random_uuid(),
    text text DEFAULT E'it''s a \\ backslash',
    number integer DEFAULT (-1),
    truth boolean DEFAULT true,
    nothing text DEFAULT NULL,
    list text[] DEFAULT '{}'::text[]
);

-- downgrade
DROP TABLE defaults;
