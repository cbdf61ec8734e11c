COMMENT ON TABLE users IS E'backslash \\'' and
line end, $$ and 😀';

-- downgrade
COMMENT ON TABLE users IS NULL;
