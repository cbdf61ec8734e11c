CREATE STATISTICS "user" ON city, "x""; drop table y; --" FROM users;

-- downgrade
DROP STATISTICS "user";
