-- since: 18
create table users (id int constraint id_there not null, name text constraint name_there not null no inherit,
    email text not null no inherit, age int, city text not null, constraint users_pk primary key (id));
alter table users add constraint age_there not null age not valid;
create table renamed (id int not null primary key, a int not null);
alter table renamed rename to other_name;
alter table other_name rename column a to b;
create table a_table_with_a_very_long_name_indeed_more_than_forty_bytes (a_column_with_a_very_long_name_indeed_more_than_forty int not null);
create table parent (a int, b int not null);
create table child (c int not null) inherits (parent);
alter table child alter a set not null;
create table child_two () inherits (parent);
alter table child_two add constraint a_is_there not null a;
create table parted (a int not null, b int) partition by list (a);
create table part partition of parted for values in (1);
alter table part alter b set not null;
