CREATE INDEX idx_data ON users USING gin (data);
