create table other (id int primary key);
-- old
-- new
create table p (a int primary key, b text default 'x' not null check (b <> ''));
create table c (d int references other) inherits (p);
create table g (e int) inherits (c);
create index on c (d);
