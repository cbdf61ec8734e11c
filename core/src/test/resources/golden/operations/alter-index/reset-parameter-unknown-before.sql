ALTER INDEX idx_users RESET (fillfactor);

-- downgrade
-- no inverse is known for alter index idx_users (Test.java:1: nobody said with .from(…) what it was before)
