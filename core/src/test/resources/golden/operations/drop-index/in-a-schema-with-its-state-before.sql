DROP INDEX app.idx;

-- downgrade
CREATE INDEX idx ON app.users (id);
