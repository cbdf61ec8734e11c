ALTER PROCEDURE app.tidy() RENAME TO other;

-- downgrade
ALTER PROCEDURE app.other() RENAME TO tidy;
