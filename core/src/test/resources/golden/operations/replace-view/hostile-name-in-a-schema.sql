CREATE OR REPLACE VIEW app."x""; drop table y; --" AS
select 2 as one;

-- downgrade
CREATE OR REPLACE VIEW app."x""; drop table y; --" AS
select 1 as one;
