DROP PUBLICATION IF EXISTS nothing;

-- downgrade
-- no inverse is known for drop publication nothing (Test.java:1: nobody said what the publication published)
