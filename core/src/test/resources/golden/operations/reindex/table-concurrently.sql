REINDEX TABLE CONCURRENTLY users;

-- downgrade
