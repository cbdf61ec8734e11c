ALTER COLLATION app.plain RENAME TO other;

-- downgrade
ALTER COLLATION app.other RENAME TO plain;
