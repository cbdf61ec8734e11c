CREATE INDEX idx_mixed ON users (email COLLATE "C" desc);

-- downgrade
DROP INDEX idx_mixed;
