-- since: 15
create table t (a int, b int);
-- old
create unique index i on t (a) nulls not distinct;
create unique index j on t (b);
-- new
create unique index i on t (a);
create unique index j on t (b) nulls not distinct;
