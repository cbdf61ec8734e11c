-- old
create sequence s minvalue -10 maxvalue 10 start 0;
-- new
create sequence s minvalue -10 maxvalue 10 start 5 increment -1;
