-- since: 18
-- old
create table p (id int4range, at daterange, constraint p_pk primary key (id, at without overlaps));
create table c (id int4range, at daterange);
-- new
create table p (id int4range, at daterange, constraint p_pk primary key (id, at without overlaps));
create table c (id int4range, at daterange, constraint c_fk foreign key (id, period at) references p (id, period at));
