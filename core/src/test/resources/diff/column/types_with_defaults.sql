-- old
create table t (a int default 1, b text default 'x', c varchar(5) default 'y' not null, d text default '1', e int[] default '{1}');
insert into t default values;
-- new
create table t (a bigint default 1, b varchar(4) default 'x', c text default 'z' not null, d int default 1, e bigint[] default '{2}');
