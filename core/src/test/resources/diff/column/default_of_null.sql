-- old
create table t (id int, a int default null, b text default 'null');
-- new
create table t (id int, a int default 0, b text default null);
