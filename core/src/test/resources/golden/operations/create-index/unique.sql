CREATE UNIQUE INDEX uq_users_email ON users (email);

-- downgrade
DROP INDEX uq_users_email;
