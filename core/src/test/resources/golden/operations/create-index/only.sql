CREATE INDEX idx_at ON ONLY events (at);

-- downgrade
DROP INDEX idx_at;
