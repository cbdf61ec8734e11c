DROP STATISTICS stx;

-- downgrade
CREATE STATISTICS stx ON city, zip FROM users;
