-- old
create table t (a int) with (fillfactor = 70, autovacuum_enabled = false);
create table u (a int);
create table v (a int) with (toast.autovacuum_enabled = false);
-- new
create table t (a int) with (fillfactor = 80);
create table u (a int) with (parallel_workers = 2);
create table v (a int, b text) with (autovacuum_vacuum_scale_factor = 0.2);
