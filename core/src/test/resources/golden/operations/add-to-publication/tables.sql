ALTER PUBLICATION changes ADD TABLE app.users;

-- downgrade
ALTER PUBLICATION changes DROP TABLE app.users;
