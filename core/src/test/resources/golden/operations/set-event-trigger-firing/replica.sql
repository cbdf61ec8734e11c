ALTER EVENT TRIGGER audit ENABLE REPLICA;

-- downgrade
-- no inverse is known for set firing of event trigger audit (Test.java:1: nobody said when the trigger fired)
