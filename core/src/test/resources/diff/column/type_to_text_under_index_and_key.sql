-- old
create table p (a int primary key);
create table c (a int references p, b int);
create index on c (b) where b > 3;
create unique index on c (a, b desc);
-- new
create table p (a text primary key);
create table c (a text references p, b text);
create index on c (b) where b > '3';
create unique index on c (a, b desc);
