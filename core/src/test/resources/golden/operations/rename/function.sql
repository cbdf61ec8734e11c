ALTER FUNCTION app.twice(integer, text) RENAME TO other;

-- downgrade
ALTER FUNCTION app.other(integer, text) RENAME TO twice;
