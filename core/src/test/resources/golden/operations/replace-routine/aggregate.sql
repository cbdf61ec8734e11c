CREATE OR REPLACE AGGREGATE total(x integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);

-- downgrade
-- no inverse is known for replace aggregate total(integer) (Test.java:1: nobody said what it did before)
