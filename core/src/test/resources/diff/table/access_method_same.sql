-- old
create table t (a int) using heap;
create table u (a int);
-- new
create table t (a int, b int) using heap;
create table u (a int) using heap;
create table gone_or_not (a int);
