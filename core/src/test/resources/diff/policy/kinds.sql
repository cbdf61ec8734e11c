create table t (a int, b text);
create table u (a int);
-- old
create policy p1 on t using (a > 0);
create policy p2 on t as restrictive for select using (a > 0);
create policy p3 on t for insert with check (a > 0);
create policy p4 on t for update using (a > 0) with check (a > 1);
create policy p5 on t for delete to public using (true);
alter table t enable row level security;
comment on policy p2 on t is 'x';
-- new
create policy p1 on t using (a > 1);
create policy p2 on t for select using (a > 0);
create policy p3 on t for insert with check (a > 2);
create policy p4 on t for update using (a > 0);
create policy p5 on t for delete to current_user using (true);
create policy p6 on u using (exists (select from t where t.a = u.a));
alter table t force row level security;
alter table u enable row level security;
comment on policy p2 on t is 'x';
