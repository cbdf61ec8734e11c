-- old
create table t (a int, b int, constraint p primary key (a) deferrable, constraint u unique (b));
-- new
create table t (a int, b int, constraint p primary key (a), constraint u unique (b) deferrable initially deferred);
