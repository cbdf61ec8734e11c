create schema x;
create schema y;
-- old
create table x.t (a int primary key);
create table y.t (a int references x.t);
-- new
create table y.t (a int primary key);
create table x.t (a int references y.t);
