-- old
create table p (a int, b int, c int, constraint k unique (a, b));
create table c (a int, b int, foreign key (a, b) references p (a, b));
create table d (a int, b int, foreign key (a, b) references p (a, b) on delete cascade);
-- new
create table p (a int, b int, c int, constraint k unique (b, a) include (c));
create table c (a int, b int, foreign key (a, b) references p (a, b));
create table d (a int, b int, foreign key (b, a) references p (b, a) on delete cascade);
