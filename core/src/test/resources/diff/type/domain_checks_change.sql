-- old
create domain d as int constraint a check (value > 0) constraint b check (value < 100);
create table t (a d);
insert into t values (5);
-- new
create domain d as int constraint a check (value > 1) constraint c check (value <> 7);
create table t (a d);
