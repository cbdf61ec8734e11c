DROP EVENT TRIGGER IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop event trigger nothing (Test.java:1: nobody said what the event trigger was)
