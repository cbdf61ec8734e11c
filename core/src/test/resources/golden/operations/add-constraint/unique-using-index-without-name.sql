ALTER TABLE a ADD UNIQUE USING INDEX idx;

-- downgrade
-- no inverse is known for add constraint to a (Test.java:1: PostgreSQL chooses the name; give one with .named(…))
