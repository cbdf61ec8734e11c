ALTER DATABASE template1 OWNER TO app_owner;

-- downgrade
-- no inverse is known for set owner of database template1 to app_owner (Test.java:1: nobody said who the owner was)
