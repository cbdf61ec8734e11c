CREATE STATISTICS s (mcv) ON city, (lower(zip)) FROM users;

-- downgrade
DROP STATISTICS s;
