-- old
create sequence s as int increment 5 cache 3 cycle;
create sequence gone;
-- new
create sequence s start 7;
create sequence fresh as smallint increment -1;
