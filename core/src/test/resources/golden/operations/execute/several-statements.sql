insert into roles values (1, 'a;b');

update roles /* kept */ set name = 'b' where id = 1;

-- downgrade
-- no inverse is known for execute "insert into roles values (1, 'a;b')" (Test.java:1: SQL is not looked into), execute "update roles /* kept */ set name = 'b' where id = 1" (Test.java:1: SQL is not looked into)
