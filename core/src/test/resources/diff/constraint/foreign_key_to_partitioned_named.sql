-- exactly
-- old
create table p (a int primary key) partition by list (a);
create table q partition of p for values in (1);
create table r partition of p default;
create table t (a int, b int constraint chosen references p);
create table u (a int, b int constraint other references p);
-- new
create table p (a int primary key) partition by list (a);
create table q partition of p for values in (1);
create table r partition of p default;
create table t (a int, b int references p);
create table u (a int, b int references p on delete cascade);
