DROP STATISTICS app."x""; drop table y; --";

-- downgrade
CREATE STATISTICS app."x""; drop table y; --" (ndistinct) ON city, zip FROM app.users;
