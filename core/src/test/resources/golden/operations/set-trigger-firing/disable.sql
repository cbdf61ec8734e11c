ALTER TABLE users DISABLE TRIGGER touch;

-- downgrade
ALTER TABLE users ENABLE TRIGGER touch;
