create table p (id int primary key, u int, v int, unique (u, v));
-- old
create table t (a int, b int, c int, d int,
    constraint f1 foreign key (a) references p,
    constraint f2 foreign key (b, c) references p (u, v) match full,
    constraint f3 foreign key (d) references p on update cascade,
    constraint c1 check (a > 0) no inherit,
    constraint u1 unique (a) deferrable,
    constraint u2 unique (b, c) include (d),
    constraint e1 exclude using gist (int4range(a, b) with &&) where (a < b));
-- new
create table t (a int, b int, c int, d int,
    constraint f1 foreign key (a) references p deferrable initially deferred,
    constraint f2 foreign key (b, c) references p (u, v),
    constraint f3 foreign key (d) references p on delete set null on update set default,
    constraint c1 check (a > 0),
    constraint u1 unique (a) deferrable initially deferred,
    constraint u2 unique (b, c) include (a) with (fillfactor = 60),
    constraint e1 exclude using gist (int4range(a, b) with &&) where (a <= b) deferrable);
