COMMENT ON EVENT TRIGGER ddl_seen IS 'It''s good';

-- downgrade
COMMENT ON EVENT TRIGGER ddl_seen IS NULL;
