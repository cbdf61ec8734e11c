-- old
create table t (a int, b int, c text);
create index i on t (a, b desc, c nulls first);
-- new
create table t (a int, b int, c text);
create index i on t (a desc, b, c desc nulls last);
