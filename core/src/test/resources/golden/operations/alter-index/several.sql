ALTER INDEX idx_users SET (fillfactor = 70);

ALTER INDEX idx_users SET TABLESPACE pg_default;

-- downgrade
-- no inverse is known for alter index idx_users (Test.java:1: nobody said with .from(…) what it was before)
