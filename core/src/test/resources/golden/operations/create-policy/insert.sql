CREATE POLICY p ON offers
    FOR INSERT
    WITH CHECK (id > 0);

-- downgrade
DROP POLICY p ON offers;
