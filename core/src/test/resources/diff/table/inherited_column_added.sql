-- old
create table p (a int);
create table c () inherits (p);
insert into c values (1);
-- new
create table p (a int, n text);
create table c () inherits (p);
