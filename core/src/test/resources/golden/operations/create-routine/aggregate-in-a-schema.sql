CREATE AGGREGATE app.a(integer) (
    SFUNC = app.plus,
    STYPE = integer,
    COMBINEFUNC = app.plus,
    MSFUNC = app.plus,
    MINVFUNC = pg_catalog.int4mi,
    MSTYPE = integer
);

-- downgrade
DROP AGGREGATE app.a(integer);
