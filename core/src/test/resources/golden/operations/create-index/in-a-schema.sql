CREATE INDEX idx_id ON app.users (id);

CREATE UNIQUE INDEX idx_unique ON app.users (id);

-- downgrade
DROP INDEX app.idx_unique;

DROP INDEX app.idx_id;
