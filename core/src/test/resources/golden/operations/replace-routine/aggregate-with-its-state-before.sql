CREATE OR REPLACE AGGREGATE total(x integer) (
    SFUNC = int4mul,
    STYPE = integer,
    INITCOND = '1'
);

-- downgrade
CREATE OR REPLACE AGGREGATE total(x integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
