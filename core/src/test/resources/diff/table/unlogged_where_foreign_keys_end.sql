-- old
create table p (a int primary key);
create table c (a int references p);
create table o (a int primary key);
create table k (a int primary key);
create table d (a int constraint d_fk references o);
create unlogged table q (a int primary key);
create unlogged table e (a int constraint e_fk references q);
create unlogged table f (a int primary key constraint f_fk references q);
-- new
create unlogged table p (a int primary key);
create unlogged table o (a int primary key);
create table k (a int primary key);
create table d (a int constraint d_fk references k);
create unlogged table q (a int primary key);
create table e (a int constraint e_fk references k);
create table f (a int primary key constraint f_fk references f);
