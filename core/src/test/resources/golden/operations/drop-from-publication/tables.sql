ALTER PUBLICATION changes DROP TABLE users;

-- downgrade
ALTER PUBLICATION changes ADD TABLE users;
