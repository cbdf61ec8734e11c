-- since: 15
create table codes (a text, b text, constraint uq_a unique nulls not distinct (a), unique nulls not distinct (a, b));
create unique index uq_b on codes (b) nulls not distinct;
create table parent (a int, b int, primary key (a, b));
create table child (a int, b int, c int,
    foreign key (a, b) references parent on delete set null (b),
    constraint set_default foreign key (a, b) references parent on delete set default (b, a));
