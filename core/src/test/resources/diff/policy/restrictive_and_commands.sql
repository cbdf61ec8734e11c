create table t (a int);
-- old
create policy p on t as restrictive for select using (a = 1);
create policy q on t for insert with check (a = 1);
-- new
create policy p on t for select using (a = 1);
create policy q on t for update using (a = 1);
