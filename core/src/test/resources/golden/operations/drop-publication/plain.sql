DROP PUBLICATION changes;

-- downgrade
-- no inverse is known for drop publication changes (Test.java:1: nobody said what the publication published)
