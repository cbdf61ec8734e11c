CREATE INDEX idx_place ON users USING gist ((point(id, id))) WITH (buffering = 'auto', fillfactor = 80);

-- downgrade
DROP INDEX idx_place;
