ALTER TABLE app.users OWNER TO app_owner;

-- downgrade
-- no inverse is known for set owner of table app.users to app_owner (Test.java:1: nobody said who the owner was)
