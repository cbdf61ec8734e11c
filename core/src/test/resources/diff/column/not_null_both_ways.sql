-- old
create table t (a int not null, b int, c text not null default 'x', d text default 'y');
-- new
create table t (a int, b int not null, c text default 'x', d text not null default 'y');
