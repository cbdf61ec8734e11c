CREATE POLICY p ON app.offers
    FOR SELECT
    USING (id > 0);

-- downgrade
DROP POLICY p ON app.offers;
