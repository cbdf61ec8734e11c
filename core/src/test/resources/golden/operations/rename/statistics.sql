ALTER STATISTICS app.users_stats RENAME TO other;

-- downgrade
ALTER STATISTICS app.other RENAME TO users_stats;
