select $$a;b$$; select $$it's$$; select $$$$; select $$"$$; select $$--$$; select $$/*$$;
