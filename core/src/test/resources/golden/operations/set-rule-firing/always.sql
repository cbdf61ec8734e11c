ALTER TABLE users ENABLE ALWAYS RULE keep;

-- downgrade
ALTER TABLE users ENABLE RULE keep;
