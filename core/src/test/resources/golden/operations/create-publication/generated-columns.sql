CREATE PUBLICATION news FOR TABLE users WITH (publish_generated_columns = stored);

-- downgrade
DROP PUBLICATION news;
