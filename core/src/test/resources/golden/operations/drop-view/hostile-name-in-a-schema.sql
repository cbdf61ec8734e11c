DROP VIEW app."x""; drop table y; --";

-- downgrade
CREATE VIEW app."x""; drop table y; --" AS
select 1 as one;
