REINDEX TABLE one;

-- downgrade
