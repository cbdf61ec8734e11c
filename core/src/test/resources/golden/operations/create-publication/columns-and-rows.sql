CREATE PUBLICATION news FOR TABLE users (id, name) WHERE (id > 0), offers;

-- downgrade
DROP PUBLICATION news;
