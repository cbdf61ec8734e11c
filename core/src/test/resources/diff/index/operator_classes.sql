-- old
create table t (a text, b jsonb, c int);
create index i on t (a text_pattern_ops);
create index j on t using gin (b);
create index k on t using brin (c);
-- new
create table t (a text, b jsonb, c int);
create index i on t (a varchar_pattern_ops);
create index j on t using gin (b jsonb_path_ops);
create index k on t using brin (c) with (pages_per_range = 32);
