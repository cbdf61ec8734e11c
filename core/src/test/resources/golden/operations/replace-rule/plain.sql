CREATE OR REPLACE RULE keep AS ON DELETE TO users
    DO INSTEAD NOTHING;

-- downgrade
-- no inverse is known for replace rule keep on users (Test.java:1: nobody said what the rule was)
