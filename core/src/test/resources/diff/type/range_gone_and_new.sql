-- old
create type r as range (subtype = date);
create table t (id int, a r);
-- new
create type s as range (subtype = date, subtype_diff = pg_catalog.float8mi) ;
create table t (id int, a daterange);
