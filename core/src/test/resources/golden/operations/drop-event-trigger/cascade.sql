DROP EVENT TRIGGER audit CASCADE;

-- downgrade
-- no inverse is known for drop event trigger audit (Test.java:1: nobody said what CASCADE drops with it)
