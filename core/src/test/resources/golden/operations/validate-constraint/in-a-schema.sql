ALTER TABLE app.users VALIDATE CONSTRAINT ck;

-- downgrade
-- no inverse is known for validate constraint ck of app.users (Test.java:1: nobody said what the constraint was)
