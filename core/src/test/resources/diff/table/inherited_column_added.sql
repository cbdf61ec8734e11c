-- old
create table p (a int);
create table c (own int) inherits (p);
insert into c values (1, 2);
-- new
create table p (a int, n text);
create table c (own int) inherits (p);
