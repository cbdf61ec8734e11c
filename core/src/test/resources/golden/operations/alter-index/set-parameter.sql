ALTER INDEX idx_users SET (fillfactor = 70);

-- downgrade
ALTER INDEX idx_users SET (fillfactor = 90);
