ALTER INDEX idx_users RESET (fillfactor);

-- downgrade
ALTER INDEX idx_users SET (fillfactor = 90);
