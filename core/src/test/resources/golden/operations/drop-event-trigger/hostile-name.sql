DROP EVENT TRIGGER "x""; drop table y; --";

-- downgrade
-- no inverse is known for drop event trigger x"; drop table y; -- (Test.java:1: nobody said what the event trigger was)
