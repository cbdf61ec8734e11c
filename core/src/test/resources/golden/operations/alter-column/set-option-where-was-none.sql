ALTER TABLE users ALTER COLUMN born SET (n_distinct = 100);

-- downgrade
ALTER TABLE users ALTER COLUMN born RESET (n_distinct);
