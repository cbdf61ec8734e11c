ALTER VIEW app.people RENAME COLUMN name TO other;

-- downgrade
ALTER VIEW app.people RENAME COLUMN other TO name;
