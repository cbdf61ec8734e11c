CREATE RULE "x""; drop table y; --" AS ON DELETE TO "Users"
    DO INSTEAD NOTHING;

-- downgrade
DROP RULE "x""; drop table y; --" ON "Users";
