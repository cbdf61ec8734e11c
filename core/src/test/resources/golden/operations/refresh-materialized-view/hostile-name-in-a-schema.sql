REFRESH MATERIALIZED VIEW app."x""; drop table y; --";

-- downgrade
