ALTER TABLE app.users OWNER TO CURRENT_ROLE;

-- downgrade
-- no inverse is known for set owner of table app.users to CURRENT_ROLE (Test.java:1: nobody said who the owner was)
