ALTER SEQUENCE app.numbers RENAME TO other;

-- downgrade
ALTER SEQUENCE app.other RENAME TO numbers;
