-- old
create domain a as text collate "C";
create table t (a a);
-- new
create domain a as text;
create table t (a a);
