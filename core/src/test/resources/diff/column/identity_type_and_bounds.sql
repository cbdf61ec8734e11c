-- old
create table t (
  a int generated always as identity (increment -1),
  b smallint generated always as identity (minvalue -32768 start 1),
  c int generated always as identity (minvalue -2147483648 start 1));
-- new
create table t (
  a bigint generated always as identity,
  b bigint generated always as identity (minvalue -32768 start 1),
  c bigint generated always as identity);
