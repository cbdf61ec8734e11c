-- old
create table p (a int);
create table t (b int) inherits (p);
create table q (a int) partition by list (a);
create table r partition of q for values in (1);
-- new
create table p (a int);
create table t (b int) inherits (p);
create table q (a int) partition by list (a);
create table r partition of q for values in (1);
create table s partition of q for values in (2);
comment on column t.a is 'a';
comment on column r.a is 'r';
comment on column s.a is 's';
