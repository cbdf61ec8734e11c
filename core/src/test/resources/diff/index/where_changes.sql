-- old
create table t (a int, b boolean);
create index i on t (a) where b;
create index j on t (a);
-- new
create table t (a int, b boolean);
create index i on t (a) where not b;
create index j on t (a) where b is null;
