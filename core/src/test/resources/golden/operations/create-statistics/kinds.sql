CREATE STATISTICS s (ndistinct, dependencies, mcv) ON city, zip FROM users;

-- downgrade
DROP STATISTICS s;
