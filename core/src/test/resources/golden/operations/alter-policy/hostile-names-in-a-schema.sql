ALTER POLICY "two words" ON app.offers
    TO authenticated;

-- downgrade
ALTER POLICY "two words" ON app.offers
    TO PUBLIC;
