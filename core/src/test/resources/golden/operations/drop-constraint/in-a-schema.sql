ALTER TABLE app."order" DROP CONSTRAINT "Pk";

-- downgrade
-- no inverse is known for drop constraint Pk from app.order (Test.java:1: nobody said what the constraint was)
