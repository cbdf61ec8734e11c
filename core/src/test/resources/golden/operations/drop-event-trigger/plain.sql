DROP EVENT TRIGGER audit;

-- downgrade
-- no inverse is known for drop event trigger audit (Test.java:1: nobody said what the event trigger was)
