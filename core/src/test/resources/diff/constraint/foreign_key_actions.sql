create table p (a int primary key, b int unique);
-- old
create table t (a int references p on delete cascade, b int references p (b) on update set null, c int default 1 references p on delete restrict);
-- new
create table t (a int references p on delete set null, b int references p (b) on update cascade on delete cascade, c int default 1 references p on delete set default);
