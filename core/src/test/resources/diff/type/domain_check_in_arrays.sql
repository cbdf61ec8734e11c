-- old
create domain d as int;
create table t (id int, a d[], b d);
create index i on t (b);
insert into t values (1, '{1,2}', 3);
-- new
create domain d as int check (value > 0);
create table t (id int, a d[], b d);
create index i on t (b);
