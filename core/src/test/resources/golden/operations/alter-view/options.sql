ALTER VIEW people SET (check_option = local);

ALTER VIEW people RESET (security_barrier);

-- downgrade
ALTER VIEW people SET (security_barrier = true);

ALTER VIEW people RESET (check_option);
