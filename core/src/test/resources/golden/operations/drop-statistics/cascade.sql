DROP STATISTICS stx CASCADE;

-- downgrade
-- no inverse is known for drop statistics stx (Test.java:1: nobody said what CASCADE drops with it)
