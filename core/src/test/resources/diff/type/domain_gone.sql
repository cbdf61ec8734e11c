-- old
create domain a as int not null default 3 check (value > 0);
create table t (a a, b int);
insert into t values (1, 2);
-- new
create table t (a int not null default 3 check (a > 0), b int);
