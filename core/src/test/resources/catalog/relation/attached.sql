create table whole (id int, at date default '2026-01-01', note text) partition by range (at);
create table part (id int, at date default '2026-01-01', note text, constraint own check (id > 0));
alter table whole attach partition part for values from ('2026-01-01') to ('2027-01-01');
create table rest (id int, at date, note text);
alter table whole attach partition rest default;
create index whole_id on whole (id);
