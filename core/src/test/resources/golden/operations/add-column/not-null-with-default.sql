ALTER TABLE users ADD COLUMN seen_at timestamptz(3) DEFAULT now() NOT NULL;

-- downgrade
ALTER TABLE users DROP COLUMN seen_at;
