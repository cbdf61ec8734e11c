-- old
create table t (a text, b text);
create index i on t (a collate "C", b);
-- new
create table t (a text, b text);
create index i on t (a, b collate "POSIX");
