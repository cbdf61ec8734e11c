ALTER DOMAIN email VALIDATE CONSTRAINT email_at;

-- downgrade
-- no inverse is known for validate constraint email_at of domain email (Test.java:1: nobody said what the constraint was, and a valid one has to be made anew)
