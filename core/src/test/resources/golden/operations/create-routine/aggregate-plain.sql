CREATE AGGREGATE a(x integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);

-- downgrade
DROP AGGREGATE a(integer);
