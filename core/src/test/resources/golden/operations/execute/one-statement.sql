update roles set name = ':name' where id = 1 or name = '?';

-- downgrade
-- no inverse is known for execute "update roles set name = ':name' where id = 1 or name = '?'" (Test.java:1: SQL is not looked into)
