CREATE AGGREGATE "x""; drop table y; --"("user" integer) (
    SFUNC = "x""; drop table y; --",
    STYPE = integer,
    INITCOND = '1'
);

-- downgrade
DROP AGGREGATE "x""; drop table y; --"(integer);
