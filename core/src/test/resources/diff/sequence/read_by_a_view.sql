-- old
create sequence s;
create view v as select last_value from s;
-- new
create sequence s cache 5;
create view v as select last_value, is_called from s;
