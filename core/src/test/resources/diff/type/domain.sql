-- old
create domain a as text;
create domain b as int default 1 not null constraint pos check (value > 0);
create domain c as a constraint len check (length(value) < 5);
create table t (a a, b b, c c);
insert into t values ('x', 2, 'y');
-- new
create domain a as text default 'x' constraint less check (value <> '');
create domain b as int default 2 constraint pos check (value > 1) constraint other check (value < 10) ;
create domain c as a not null constraint len check (length(value) < 6);
create table t (a a, b b, c c);
