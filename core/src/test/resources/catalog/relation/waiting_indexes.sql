create table measures (id int, at date) partition by range (at);
create table measures_1 partition of measures for values from ('2026-01-01') to ('2027-01-01');
create table measures_2 partition of measures for values from ('2027-01-01') to ('2028-01-01');
create index waits on only measures (id);
create index waits_1 on measures_1 (id);
alter index waits attach partition waits_1;
create index is_complete on measures (at desc);
