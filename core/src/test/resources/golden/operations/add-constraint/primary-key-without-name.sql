ALTER TABLE offers ADD PRIMARY KEY (id, user_id);
