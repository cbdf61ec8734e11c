create table t (a int);
-- old
alter table t enable row level security;
create policy p on t to pg_monitor using (a = 1);
-- new
alter table t force row level security;
create policy p on t to pg_monitor, pg_read_all_stats using (a = 1) with check (a = 2);
