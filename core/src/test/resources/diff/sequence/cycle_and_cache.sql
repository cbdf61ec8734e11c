-- old
create sequence s cycle;
create sequence r cache 10;
-- new
create sequence s cache 5;
create sequence r cycle increment 3;
