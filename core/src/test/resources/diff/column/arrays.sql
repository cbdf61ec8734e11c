-- old
create table t (a integer[], b text[] default '{}', c integer[][], d varchar(3)[], e numeric[]);
insert into t values ('{1}', '{a}', '{{1}}', '{a}', '{1.5}');
-- new
create table t (a bigint[], b varchar(9)[] default '{x}', c text[], d text[] not null default '{}', e double precision[]);
