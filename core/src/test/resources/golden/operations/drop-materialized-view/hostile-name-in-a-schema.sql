DROP MATERIALIZED VIEW app."x""; drop table y; --";

-- downgrade
-- no inverse is known for drop materialized view app.x"; drop table y; -- (Test.java:1: nobody said what the view showed)
