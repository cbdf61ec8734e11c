ALTER VIEW app."x""; drop table y; --" SET (security_barrier = true);

-- downgrade
ALTER VIEW app."x""; drop table y; --" RESET (security_barrier);
