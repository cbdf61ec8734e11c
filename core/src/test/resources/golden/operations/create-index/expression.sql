CREATE UNIQUE INDEX uq_users_lower ON users ((lower(email)));

-- downgrade
DROP INDEX uq_users_lower;
