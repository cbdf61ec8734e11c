DROP AGGREGATE total(integer);

-- downgrade
CREATE AGGREGATE total(x integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
