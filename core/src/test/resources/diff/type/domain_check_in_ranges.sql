-- old
create domain d as int;
create type r as range (subtype = d);
create table t (id int, a r);
-- new
create domain d as int constraint positive check (value > 0);
create type r as range (subtype = d);
create table t (id int, a r);
