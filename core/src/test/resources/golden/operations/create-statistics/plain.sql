CREATE STATISTICS s ON city, zip FROM users;

-- downgrade
DROP STATISTICS s;
