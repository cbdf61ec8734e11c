-- old
create type r as range (subtype = date);
create table t (id int, a r);
-- new
create type s as range (subtype = float8, subtype_diff = float8mi);
create table t (id int, a daterange, b s);
