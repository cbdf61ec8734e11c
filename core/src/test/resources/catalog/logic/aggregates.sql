create schema app;
create function app.plus(a int, b int) returns int language sql strict immutable as $$ select a + b $$;
create function app.minus(a int, b int) returns int language sql strict immutable as $$ select a - b $$;
create function final(a int) returns text language sql as $$ select a::text $$;
create function final(a int, b int) returns text language sql as $$ select a::text $$;
create function step(a text[], b text, c text) returns text[] language sql as $$ select a || b || c $$;
create function collected(a text[]) returns text language sql as $$ select array_to_string(a, ',') $$;
create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0');
create aggregate app.total(x int) (sfunc = app.plus, stype = int, combinefunc = app.plus, parallel = safe);
create aggregate all_rows(*) (sfunc = int8inc, stype = bigint, initcond = '0', parallel = restricted);
create aggregate pairs(a text, b text) (sfunc = step, stype = text[], finalfunc = collected, sspace = 1024,
    finalfunc_modify = shareable, initcond = '{"it''s", "\\x"}');
create aggregate moving(int) (sfunc = app.plus, stype = int, finalfunc = final, finalfunc_extra,
    msfunc = app.plus, minvfunc = app.minus, mstype = int, mfinalfunc = final, msspace = 8,
    mfinalfunc_modify = read_write, minitcond = '0');
create aggregate least_of(int) (sfunc = int4smaller, stype = int, sortop = <);
create aggregate sums(numeric) (sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg, combinefunc = numeric_avg_combine,
    serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize, parallel = safe);
create aggregate percentile(p float8 order by v anyelement) (sfunc = ordered_set_transition, stype = internal,
    finalfunc = percentile_disc_final, finalfunc_extra);
create aggregate the_mode(order by anyelement) (sfunc = ordered_set_transition, stype = internal,
    finalfunc = mode_final, finalfunc_extra, finalfunc_modify = read_write);
create aggregate ranked(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal,
    finalfunc = rank_final, finalfunc_extra, hypothetical);
create aggregate "Odd ""one""; --"("The Arg" int) (sfunc = app.plus, stype = int);
