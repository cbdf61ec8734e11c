-- old
create aggregate s(int) (sfunc = int4pl, stype = int);
create view v as select s(x) from generate_series(1, 3) x;
-- new
create aggregate s(int) (sfunc = int4pl, stype = int, initcond = '5', parallel = safe);
create view v as select s(x) from generate_series(1, 3) x;
