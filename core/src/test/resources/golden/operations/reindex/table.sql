REINDEX TABLE users;

-- downgrade
