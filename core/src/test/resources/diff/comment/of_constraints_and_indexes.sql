-- old
create table t (a int, constraint c check (a > 0), constraint u unique (a));
create index i on t (a);
comment on constraint c on t is 'c';
comment on index i is 'i';
-- new
create table t (a int, constraint c check (a > 0), constraint u unique (a));
create index i on t (a);
comment on constraint u on t is 'u';
comment on index u is 'of u';
