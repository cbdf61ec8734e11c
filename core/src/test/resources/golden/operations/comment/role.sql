COMMENT ON ROLE app_owner IS 'It''s good';

-- downgrade
COMMENT ON ROLE app_owner IS NULL;
