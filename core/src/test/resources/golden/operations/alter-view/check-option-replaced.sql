ALTER VIEW checked SET (check_option = local);

-- downgrade
ALTER VIEW checked SET (check_option = cascaded);
