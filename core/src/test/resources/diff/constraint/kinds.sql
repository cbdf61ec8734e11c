-- old
create table p (id int primary key, u int unique);
create table t (a int, b int, c int constraint c_fk references p (u), constraint ab unique (a, b), constraint pos check (a > 0));
-- new
create table p (id int primary key, u int unique);
create table t (a int, b int, c int constraint c_fk references p (u) on delete cascade deferrable, constraint ab unique (b, a), constraint pos check (a > 1));
