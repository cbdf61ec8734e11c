create type c as (x int, y text);
-- old
create domain d as c check ((value).x > 0);
create table t (a d);
insert into t values (row(1, 'a'));
-- new
create domain d as c check ((value).x > -1);
create table t (a d);
