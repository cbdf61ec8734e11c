create table t (a int, b text, c text);
-- old
create index i1 on t (a);
create unique index i2 on t (b);
create index i3 on t (lower(c));
-- new
create index i1 on t (a desc nulls last) where b is not null;
create unique index i2 on t (b) include (c);
create index i3 on t (upper(c)) with (fillfactor = 70);
