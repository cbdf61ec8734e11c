ALTER TABLE a ADD CONSTRAINT pk PRIMARY KEY USING INDEX idx;

-- downgrade
-- no inverse is known for add constraint pk to a (Test.java:1: the index goes with the constraint, and nobody said what it was over)
