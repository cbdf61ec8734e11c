ALTER FOREIGN TABLE app.far RENAME COLUMN id TO other;

-- downgrade
ALTER FOREIGN TABLE app.far RENAME COLUMN other TO id;
