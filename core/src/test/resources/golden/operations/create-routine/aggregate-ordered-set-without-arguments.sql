CREATE AGGREGATE a(ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = mode_final,
    FINALFUNC_EXTRA
);

-- downgrade
DROP AGGREGATE a(anyelement);
