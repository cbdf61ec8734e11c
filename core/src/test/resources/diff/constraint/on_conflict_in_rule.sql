-- old
create table t (id int, n int, constraint k unique (id));
create view v as select * from t;
create rule r as on insert to v do instead insert into t values (new.id, new.n) on conflict on constraint k do nothing;
-- new
create table t (id int, n int, constraint k unique (id, n));
create view v as select * from t;
create rule r as on insert to v do instead insert into t values (new.id, new.n) on conflict on constraint k do nothing;
