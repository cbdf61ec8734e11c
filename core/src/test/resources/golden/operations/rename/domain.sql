ALTER DOMAIN app.email RENAME TO other;

-- downgrade
ALTER DOMAIN app.other RENAME TO email;
