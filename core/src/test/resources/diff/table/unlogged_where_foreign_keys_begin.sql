-- old
create table p (a int primary key);
create table c (a int);
create unlogged table q (a int primary key);
create unlogged table d (a int);
create unlogged table r (a int primary key);
-- new
create unlogged table p (a int primary key);
create unlogged table c (a int references p);
create table q (a int primary key);
create table d (a int references q);
create table r (a int primary key);
create table e (a int references r);
