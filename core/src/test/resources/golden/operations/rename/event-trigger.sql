ALTER EVENT TRIGGER ddl_seen RENAME TO other;

-- downgrade
ALTER EVENT TRIGGER other RENAME TO ddl_seen;
