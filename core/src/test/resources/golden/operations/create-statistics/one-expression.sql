CREATE STATISTICS s ON (lower(zip)) FROM users;

-- downgrade
DROP STATISTICS s;
