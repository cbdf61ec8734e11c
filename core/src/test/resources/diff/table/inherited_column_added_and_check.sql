-- old
create table p (a int);
create table c () inherits (p);
-- new
create table p (a int, n text not null default 'x', constraint pos check (a > 0));
create table c () inherits (p);
