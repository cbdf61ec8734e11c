-- old
create table t (a int4range, exclude using gist (a with &&));
insert into t values ('[1,2)');
-- new
create table t (a int8range, exclude using gist (a with &&));
