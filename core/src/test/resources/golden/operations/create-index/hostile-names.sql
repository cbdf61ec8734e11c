CREATE INDEX "x""; drop table y; --" ON users ("user");
