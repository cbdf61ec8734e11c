CREATE POLICY "x""; drop table y; --" ON "Users"
    TO "x""; drop table y; --", public;

-- downgrade
DROP POLICY "x""; drop table y; --" ON "Users";
