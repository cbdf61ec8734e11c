-- since: 16
-- old
create table t (a text storage main, b text, c numeric);
alter table t alter a set statistics 200, alter b set (n_distinct = -0.5), alter c set storage external;
-- new
create table t (a text, b text, c numeric);
alter table t alter b set storage external, alter b set statistics 50, alter b set (n_distinct_inherited = 5), alter a set storage extended;
