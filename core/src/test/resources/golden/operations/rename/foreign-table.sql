ALTER FOREIGN TABLE app.far RENAME TO other;

-- downgrade
ALTER FOREIGN TABLE app.other RENAME TO far;
