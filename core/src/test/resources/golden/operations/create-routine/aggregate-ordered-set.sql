CREATE AGGREGATE a(fraction double precision ORDER BY x anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA
);

-- downgrade
DROP AGGREGATE a(double precision, anyelement);
