-- old
create table t (a int, b int, c int, constraint p primary key (a) include (b), constraint u unique (b) with (fillfactor = 70));
-- new
create table t (a int, b int, c int, constraint p primary key (a) include (c), constraint u unique (b) with (fillfactor = 80));
