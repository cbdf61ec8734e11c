REINDEX INDEX idx_users;

-- downgrade
