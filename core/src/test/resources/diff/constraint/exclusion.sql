-- old
create table t (a int4range, b int4range, constraint x exclude using gist (a with &&));
-- new
create table t (a int4range, b int4range, constraint x exclude using gist (a with &&, b with =) where (a is not null) deferrable);
