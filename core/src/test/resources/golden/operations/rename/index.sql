ALTER INDEX app.users_idx RENAME TO other;

-- downgrade
ALTER INDEX app.other RENAME TO users_idx;
