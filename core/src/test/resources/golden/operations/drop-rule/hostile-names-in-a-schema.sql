DROP RULE "x""; drop table y; --" ON app.users;

-- downgrade
-- no inverse is known for drop rule x"; drop table y; -- on app.users (Test.java:1: nobody said what the rule was)
