ALTER PUBLICATION users_pub RENAME TO other;

-- downgrade
ALTER PUBLICATION other RENAME TO users_pub;
