create table t (a int, b text, c text, d int[], e point, f tsvector);
-- old
create index i1 on t (a desc);
create index i2 on t using hash (b);
create index i3 on t (b collate "C");
create index i4 on t (b text_pattern_ops);
create index i5 on t using gin (d) with (fastupdate = off);
create index i6 on t using gist (e);
create index i7 on t (a) include (b, c);
create unique index i8 on t (a, b) where c is null;
create index i9 on t ((a + 1), lower(b));
create index i10 on t using brin (a) with (pages_per_range = 4);
-- new
create index i1 on t (a asc nulls first);
create index i2 on t (b);
create index i3 on t (b collate "POSIX");
create index i4 on t (b);
create index i5 on t using gin (d);
create index i6 on t using spgist (e);
create index i7 on t (a) include (c);
create index i8 on t (a, b) where c is null;
create index i9 on t ((a + 2), upper(b) desc);
create index i10 on t using brin (a) with (pages_per_range = 8, autosummarize = on);
