CREATE OR REPLACE RULE "größe_数量_😀" AS ON DELETE TO app.users
    DO INSTEAD NOTHING;

-- downgrade
-- no inverse is known for replace rule größe_数量_😀 on app.users (Test.java:1: nobody said what the rule was)
