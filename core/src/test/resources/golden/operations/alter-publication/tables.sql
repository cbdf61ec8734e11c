ALTER PUBLICATION changes SET TABLE offers;

-- downgrade
ALTER PUBLICATION changes SET TABLE users;
