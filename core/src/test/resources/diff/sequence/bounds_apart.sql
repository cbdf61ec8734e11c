-- old
create sequence s minvalue 1 maxvalue 100;
select nextval('s');
-- new
create sequence s minvalue 1000 maxvalue 2000;
