DROP POLICY "user" ON app.offers;

-- downgrade
CREATE POLICY "user" ON app.offers;
