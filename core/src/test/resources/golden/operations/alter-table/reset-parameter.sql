ALTER TABLE offers RESET (fillfactor);

-- downgrade
-- no inverse is known for alter table offers (Test.java:1: nobody said with .from(…) what it was before)
