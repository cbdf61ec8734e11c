ALTER MATERIALIZED VIEW app."x""; drop table y; --" SET (fillfactor = 50);

-- downgrade
ALTER MATERIALIZED VIEW app."x""; drop table y; --" RESET (fillfactor);
