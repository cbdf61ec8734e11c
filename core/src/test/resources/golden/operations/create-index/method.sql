CREATE INDEX idx_data ON users USING gin (data);

-- downgrade
DROP INDEX idx_data;
