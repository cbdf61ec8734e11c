ALTER DOMAIN app.email SET NOT NULL;

-- downgrade
ALTER DOMAIN app.email DROP NOT NULL;
