-- old
create table p (id int not null, c text) partition by range (id);
create table p1 partition of p for values from (1) to (9);
create index pc on p using btree (c);
create index p1c on p1 using btree (c);
-- new
create table p (id int not null, c text) partition by range (id);
create index pc on p using hash (c);
create schema more;
create table more.p1 partition of p for values from (1) to (9);
create index a1c on more.p1 using hash (c);
