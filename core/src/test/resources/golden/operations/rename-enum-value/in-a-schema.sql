ALTER TYPE app.mood RENAME VALUE 'ok' TO 'fine';

-- downgrade
ALTER TYPE app.mood RENAME VALUE 'fine' TO 'ok';
