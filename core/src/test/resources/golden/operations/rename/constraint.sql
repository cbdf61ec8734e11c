ALTER TABLE app.users RENAME CONSTRAINT users_positive TO other;

-- downgrade
ALTER TABLE app.users RENAME CONSTRAINT other TO users_positive;
