CREATE POLICY p ON offers
    USING (owner = current_user);

-- downgrade
DROP POLICY p ON offers;
