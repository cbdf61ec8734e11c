-- old
create domain d as text;
create domain e as d check (value <> 'x');
create table t (a e, b d);
insert into t values ('a', 'b');
-- new
create domain d as varchar(9);
create domain e as d check (value <> 'y');
create table t (a e, b d);
