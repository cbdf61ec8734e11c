ALTER TABLE users DISABLE RULE keep;

-- downgrade
ALTER TABLE users ENABLE RULE keep;
