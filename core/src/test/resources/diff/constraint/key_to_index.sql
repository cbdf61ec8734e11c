-- old
create table t (a int, b int, constraint k unique (a));
create unique index l on t (b);
-- new
create table t (a int, b int, constraint l unique (b));
create unique index k on t (a);
