CREATE INDEX idx_kept ON users USING gin (data) WITH (fastupdate = false, gin_pending_list_limit = 128) TABLESPACE pg_default;

-- downgrade
DROP INDEX idx_kept;
