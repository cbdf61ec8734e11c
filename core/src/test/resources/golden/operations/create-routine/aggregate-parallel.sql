CREATE AGGREGATE a(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    COMBINEFUNC = int4larger,
    SORTOP = >,
    PARALLEL = SAFE
);

-- downgrade
DROP AGGREGATE a(integer);
