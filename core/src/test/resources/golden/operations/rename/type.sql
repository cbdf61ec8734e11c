ALTER TYPE app.mood RENAME TO other;

-- downgrade
ALTER TYPE app.other RENAME TO mood;
