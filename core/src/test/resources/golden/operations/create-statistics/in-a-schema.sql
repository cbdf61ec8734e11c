CREATE STATISTICS app.s ON city, zip FROM app.users;

-- downgrade
DROP STATISTICS app.s;
