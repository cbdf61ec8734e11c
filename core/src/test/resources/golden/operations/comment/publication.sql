COMMENT ON PUBLICATION users_pub IS 'It''s good';

-- downgrade
COMMENT ON PUBLICATION users_pub IS NULL;
