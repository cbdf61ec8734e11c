-- old
create table p (a int);
create table c () inherits (p);
create table g () inherits (c);
-- new
create table p (a int, z int check (z > 0));
create table c () inherits (p);
create table g () inherits (c);
