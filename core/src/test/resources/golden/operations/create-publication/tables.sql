CREATE PUBLICATION news FOR TABLE users, app.users;

-- downgrade
DROP PUBLICATION news;
