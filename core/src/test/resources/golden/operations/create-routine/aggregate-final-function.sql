CREATE AGGREGATE a(double precision) (
    SFUNC = float8_accum,
    STYPE = float8[],
    SSPACE = 64,
    FINALFUNC = float8_avg,
    FINALFUNC_MODIFY = SHAREABLE,
    INITCOND = '{0,0,0}'
);

-- downgrade
DROP AGGREGATE a(double precision);
