-- old
create schema a;
create schema gone;
create table a.t (id int primary key);
create table gone.t (id int primary key, b int references a.t);
create view gone.v as select * from gone.t;
create type gone.e as enum ('x');
-- new
create schema a;
create schema b;
create table a.t (id int primary key);
create table b.t (id int primary key, b int references a.t);
create view b.v as select * from b.t;
create type b.e as enum ('x');
create table u (e b.e default 'x', n int references b.t);
