CREATE INDEX idx_keys ON users (created_at DESC NULLS LAST, id ASC NULLS FIRST, email COLLATE "C" text_pattern_ops, (upper(email)) COLLATE pg_catalog."POSIX" DESC);

-- downgrade
DROP INDEX idx_keys;
