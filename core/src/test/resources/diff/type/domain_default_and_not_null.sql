-- old
create domain d as text default 'x' not null;
create domain e as int;
create table t (a d, b e);
insert into t default values;
-- new
create domain d as text;
create domain e as int default 5;
create table t (a d, b e);
