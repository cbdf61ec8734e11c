ALTER TABLE app.users OWNER TO CURRENT_USER;

-- downgrade
-- no inverse is known for set owner of table app.users to CURRENT_USER (Test.java:1: nobody said who the owner was)
