COMMENT ON DATABASE template1 IS 'new';

-- downgrade
COMMENT ON DATABASE template1 IS 'default template for new databases';
