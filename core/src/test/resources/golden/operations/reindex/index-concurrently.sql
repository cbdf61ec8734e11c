REINDEX INDEX CONCURRENTLY idx_users;

-- downgrade
