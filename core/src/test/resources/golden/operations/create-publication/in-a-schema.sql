CREATE PUBLICATION news FOR TABLE app.users;

-- downgrade
DROP PUBLICATION news;
