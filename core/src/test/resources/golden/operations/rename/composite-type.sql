ALTER TYPE app.address RENAME TO other;

-- downgrade
ALTER TYPE app.other RENAME TO address;
