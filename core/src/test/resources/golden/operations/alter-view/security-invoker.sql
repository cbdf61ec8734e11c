ALTER VIEW people SET (security_invoker = true);

-- downgrade
ALTER VIEW people RESET (security_invoker);
