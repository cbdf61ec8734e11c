DROP MATERIALIZED VIEW app."x""; drop table y; --";

-- downgrade
CREATE MATERIALIZED VIEW app."x""; drop table y; --" AS
select 1 as one;
