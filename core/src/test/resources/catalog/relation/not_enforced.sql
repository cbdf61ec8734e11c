-- since: 18
create table parent (id int primary key);
create table users (id int, age int, parent int, check (age > 18) not enforced,
    constraint to_parent foreign key (parent) references parent not enforced);
