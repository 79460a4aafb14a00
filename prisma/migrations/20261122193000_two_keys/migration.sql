-- Two keys for money, held by the database too: whatever a writer believes, a donation becomes received only when
-- Stripe's fact is there, and confirmed only while a verification is live.
CREATE FUNCTION refuse_missing_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IS NOT DISTINCT FROM OLD.state THEN
    RETURN NEW;
  END IF;
  IF NEW.state IN ('received', 'confirmed')
     AND NOT EXISTS (SELECT 1 FROM stripe_facts f WHERE f.donation_id = NEW.id AND f.effect = 'captured') THEN
    RAISE EXCEPTION 'donation % has not arrived', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'donations_first_key';
  END IF;
  IF NEW.state = 'confirmed'
     AND NOT EXISTS (SELECT 1 FROM decisions v WHERE v.donation_id = NEW.id AND v.kind = 'verify_donation' AND v.live) THEN
    RAISE EXCEPTION 'donation % is not verified', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'donations_second_key';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER donations_two_keys BEFORE UPDATE OF state ON donations FOR EACH ROW EXECUTE FUNCTION refuse_missing_key();

-- A decision names what its kind is about; else a stake would be looked for in the wrong place.
ALTER TABLE decisions ADD CONSTRAINT decisions_subject_of_kind CHECK (CASE
  WHEN kind IN ('approve_company', 'decline_company') THEN company_id IS NOT NULL
  WHEN kind IN ('publish_pledge', 'decline_pledge') THEN pledge_id IS NOT NULL
  WHEN kind = 'verify_donation' THEN donation_id IS NOT NULL
  WHEN kind = 'accept_beneficiary' THEN beneficiary_id IS NOT NULL
  ELSE true END);

-- A revocation is about what it takes back: naming something else would take back one's own without a stake.
CREATE FUNCTION refuse_other_revocation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.revokes_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM decisions d WHERE d.id = NEW.revokes_id AND d.kind <> 'revoke'
       AND (d.company_id, d.pledge_id, d.donation_id, d.beneficiary_id)
           IS NOT DISTINCT FROM (NEW.company_id, NEW.pledge_id, NEW.donation_id, NEW.beneficiary_id)
  ) THEN
    RAISE EXCEPTION 'a revocation is about what it takes back' USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_revoke_same';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decisions_revoke_same BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_other_revocation();
