-- old
create table t (a int, b int);
create table u (a int, b int);
create policy p on t using (exists (select from u where u.b = t.a));
create policy q on u using (exists (select from t where t.b = u.a));
insert into t values (1, 1);
-- new
create table t (a int, b int);
create table u (a int, b bigint);
create policy p on t using (exists (select from u where u.b = t.a));
create policy q on u using (exists (select from t where t.b = u.a));
