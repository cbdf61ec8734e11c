-- old
create table t (a int default 1, b int, c text default 'x' not null, d timestamptz default now());
insert into t (b) values (1);
-- new
create table t (a int, b int default 2, c text default 'y' not null, d timestamptz default clock_timestamp());
