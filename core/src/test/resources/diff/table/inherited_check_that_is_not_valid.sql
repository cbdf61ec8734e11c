-- old
create table p (a int);
alter table p add constraint p_check check (a > 0) not valid;
create schema s;
create table s.c (b int) inherits (p);
-- new
create table p (a int);
alter table p add constraint p_check check (a > 0) not valid;
create table c (b int) inherits (p);
create table d () inherits (c);
