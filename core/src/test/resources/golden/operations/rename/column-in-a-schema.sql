ALTER TABLE app.users RENAME COLUMN name TO full_name;

-- downgrade
ALTER TABLE app.users RENAME COLUMN full_name TO name;
