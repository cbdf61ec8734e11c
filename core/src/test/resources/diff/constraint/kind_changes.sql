create table p (id int primary key);
-- old
create table t (a int, b int, constraint k unique (a), constraint l check (b > 0), constraint m foreign key (b) references p);
-- new
create table t (a int, b int, constraint k check (a > 0), constraint l foreign key (b) references p, constraint m unique (a, b));
