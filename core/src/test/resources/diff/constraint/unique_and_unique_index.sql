-- old
create table t (a int, b int);
create unique index u on t (a);
create unique index w on t (b) where b > 0;
-- new
create table t (a int, b int, constraint u unique (a), constraint w unique (b));
