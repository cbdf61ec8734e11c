CREATE AGGREGATE a(VARIADIC "row" "any" ORDER BY VARIADIC others "any") (
    SFUNC = ordered_set_transition_multi,
    STYPE = internal,
    FINALFUNC = rank_final,
    FINALFUNC_EXTRA,
    HYPOTHETICAL
);

-- downgrade
DROP AGGREGATE a("any");
