REVOKE SELECT ON TABLE app.users FROM writer CASCADE;

-- downgrade
-- no inverse is known for revoke SELECT on table app.users from writer (Test.java:1: nobody said what goes with it)
