CREATE POLICY p ON offers
    FOR SELECT;

-- downgrade
DROP POLICY p ON offers;
