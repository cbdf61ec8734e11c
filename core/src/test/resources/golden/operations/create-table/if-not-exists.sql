CREATE TABLE IF NOT EXISTS people (
    id integer
);

-- downgrade
-- no inverse is known for create table people (Test.java:1: with IF NOT EXISTS nobody knows whether it was there before)
