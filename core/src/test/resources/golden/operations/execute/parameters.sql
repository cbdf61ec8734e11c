update roles set name = E'it''s :id \\' where id = (-1) or name = ':name' or name = E'it''s :id \\'::text;

-- downgrade
-- no inverse is known for execute "update roles set name = :name where id = :id or name = ':na…" (Test.java:1: SQL is not looked into)
