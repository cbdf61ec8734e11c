-- old
create table t (a int, b int, constraint p primary key (a));
comment on constraint p on t is 'p';
-- new
create table t (a int, b int, constraint p primary key (b, a));
comment on constraint p on t is 'q';
