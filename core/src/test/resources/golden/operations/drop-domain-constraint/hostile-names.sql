ALTER DOMAIN app."user" DROP CONSTRAINT "Users";

-- downgrade
-- no inverse is known for drop constraint Users from domain app.user (Test.java:1: nobody said what the constraint was)
