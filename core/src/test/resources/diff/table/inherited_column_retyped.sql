-- old
create table p (a int, b varchar(3));
create table c () inherits (p);
-- new
create table p (a bigint, b text);
create table c () inherits (p);
