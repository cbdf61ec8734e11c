REINDEX INDEX app.idx_users;

-- downgrade
