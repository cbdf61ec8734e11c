create table t (
  a int primary key generated always as identity,
  b text default ';' check (b <> ');'),
  c int generated always as (case when length(b) > 1 then 1 end) stored,
  constraint "c;d" unique (b, c)
);
create index on t (lower(b)) where b <> ';';
create policy p on t using (b = ');');
