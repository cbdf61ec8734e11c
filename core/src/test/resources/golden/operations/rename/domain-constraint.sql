ALTER DOMAIN app.email RENAME CONSTRAINT email_at TO other;

-- downgrade
ALTER DOMAIN app.email RENAME CONSTRAINT other TO email_at;
