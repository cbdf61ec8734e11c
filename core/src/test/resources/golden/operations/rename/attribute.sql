ALTER TYPE app.address RENAME ATTRIBUTE street TO other;

-- downgrade
ALTER TYPE app.address RENAME ATTRIBUTE other TO street;
