-- old
create table a (x int, y int);
create table b (x int, y int);
create index i on a (x);
create unique index j on b (y);
-- new
create table a (x int, y int, constraint j unique (y));
create table b (x int, y int);
create index i on b (x);
