ALTER INDEX app.idx_users SET (fillfactor = 70);

-- downgrade
ALTER INDEX app.idx_users RESET (fillfactor);
