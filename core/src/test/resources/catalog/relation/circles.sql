create table tree (id int primary key, parent int references tree, root int references tree deferrable initially deferred);
create table first (id int primary key, second int);
create table second (id int primary key, first int references first, third int);
create table third (id int primary key, second int references second);
alter table first add foreign key (second) references second;
alter table second add foreign key (third) references third not valid;
