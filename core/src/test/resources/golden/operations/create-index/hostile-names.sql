CREATE INDEX "x""; drop table y; --" ON users ("user");

-- downgrade
DROP INDEX "x""; drop table y; --";
