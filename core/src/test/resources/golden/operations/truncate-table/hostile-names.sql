TRUNCATE "x""; drop table y; --" RESTART IDENTITY CASCADE;

-- downgrade
-- no inverse is known for truncate table x"; drop table y; -- (Test.java:1: its rows are gone)
