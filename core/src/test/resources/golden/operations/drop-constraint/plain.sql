ALTER TABLE offers DROP CONSTRAINT uq_offers_id;

-- downgrade
-- no inverse is known for drop constraint uq_offers_id from offers (Test.java:1: nobody said what the constraint was)
