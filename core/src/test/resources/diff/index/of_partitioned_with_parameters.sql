-- old
create table p (a int, b int) partition by range (a);
create table q partition of p for values from (0) to (10);
create index i on p (b);
comment on index i is 'mine';
-- new
create table p (a int, b int) partition by range (a);
create table q partition of p for values from (0) to (10);
create index i on p (b) with (fillfactor = 75);
comment on index i is 'mine';
