-- old
create function s(int, int) returns int language sql as 'select $1 + $2';
create aggregate a(int) (sfunc = s, stype = int, initcond = '0');
create aggregate b(int) (sfunc = s, stype = int);
create view v as select a(x) as y from generate_series(1, 3) x;
-- new
create function s(int, int) returns int language sql as 'select $1 - $2';
create aggregate a(int) (sfunc = s, stype = int, initcond = '1');
create function e(int) returns int language sql as 'select $1';
create aggregate b(int) (sfunc = s, stype = int, finalfunc = e);
create view v as select a(x) as y from generate_series(1, 3) x;
