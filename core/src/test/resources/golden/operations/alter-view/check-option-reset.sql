ALTER VIEW checked RESET (check_option);

-- downgrade
ALTER VIEW checked SET (check_option = cascaded);
