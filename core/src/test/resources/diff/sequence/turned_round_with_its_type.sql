-- old
create sequence s as integer increment -1;
create sequence r as smallint increment -1 minvalue -5 maxvalue -1;
create sequence q as integer minvalue -2147483648 start 1;
create sequence p as smallint minvalue -32768 start 1;
create sequence o as integer increment -1 maxvalue 2147483647 start -1;
-- new
create sequence s increment 5 maxvalue 1000;
create sequence r as bigint;
create sequence q;
create sequence p as bigint minvalue -32768 start 1;
create sequence o increment -1;
