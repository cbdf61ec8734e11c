DROP TRIGGER IF EXISTS touch ON users CASCADE;

-- downgrade
-- no inverse is known for drop trigger touch on users (Test.java:1: with CASCADE nobody knows what goes along with it)
