-- What the database itself refuses, whoever asks. Words first, then addresses, moves, money, stakes, history.

-- Words of states and kinds -----------------------------------------------------------------------------
ALTER TABLE users
  ADD CONSTRAINT users_email_form CHECK (
    octet_length(email) <= 254
    AND email ~ '^[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$'
  );
ALTER TABLE mails
  ADD CONSTRAINT mails_email_form CHECK (
    octet_length(to_email) <= 254
    AND to_email ~ '^[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$'
  );
ALTER TABLE verification_tokens
  ADD CONSTRAINT verification_tokens_email_form CHECK (
    octet_length(identifier) <= 254
    AND identifier ~ '^[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$'
  );
ALTER TABLE memberships ADD CONSTRAINT memberships_status CHECK (status IN ('asked', 'active', 'refused', 'ended'));
ALTER TABLE role_grants
  ADD CONSTRAINT role_grants_role CHECK (role IN ('administrator', 'beneficiary_officer')),
  ADD CONSTRAINT role_grants_beneficiary CHECK ((role = 'beneficiary_officer') = (beneficiary_id IS NOT NULL));
ALTER TABLE companies
  ADD CONSTRAINT companies_status CHECK (status IN ('submitted', 'approved', 'declined')),
  ADD CONSTRAINT companies_size_class CHECK (size_class IN ('micro', 'small', 'medium', 'large', 'very_large')),
  ADD CONSTRAINT companies_country CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT companies_industry CHECK (industry ~ '^[A-U]$'),
  ADD CONSTRAINT companies_domain CHECK (domain ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$'),
  ADD CONSTRAINT companies_register_answer CHECK (NOT (register_none AND register_id IS NOT NULL)),
  ADD CONSTRAINT companies_names CHECK (length(btrim(legal_name)) BETWEEN 1 AND 200 AND length(btrim(display_name)) BETWEEN 1 AND 120);
ALTER TABLE platforms ADD CONSTRAINT platforms_checkable CHECK (checkable IN ('yes', 'partly', 'no', 'unknown'));
ALTER TABLE pledges
  ADD CONSTRAINT pledges_status CHECK (status IN ('draft', 'submitted', 'published', 'declined', 'withdrawn')),
  ADD CONSTRAINT pledges_signed CHECK ((status = 'draft') = (version = 0)),
  ADD CONSTRAINT pledges_published CHECK (status <> 'published' OR published_at IS NOT NULL),
  ADD CONSTRAINT pledges_withdrawn CHECK (status <> 'withdrawn' OR (withdrawn_at IS NOT NULL AND length(btrim(withdrawn_why)) > 0));
ALTER TABLE pledge_versions
  ADD CONSTRAINT pledge_versions_number CHECK (number > 0),
  ADD CONSTRAINT pledge_versions_sha256 CHECK (encode(sha256(convert_to(canonical, 'UTF8')), 'hex') = sha256);
ALTER TABLE pledge_statements
  ADD CONSTRAINT pledge_statements_length CHECK (length(body) BETWEEN 200 AND 10000),
  ADD CONSTRAINT pledge_statements_locale CHECK (locale IN ('nl-NL','en-AU','da-DK','de-DE','es-ES','fr-FR','it-IT','nb-NO','sv-SE','en-GB','en-US'));
ALTER TABLE pledge_weeks
  ADD CONSTRAINT pledge_weeks_monday CHECK (extract(isodow FROM monday) = 1),
  ADD CONSTRAINT pledge_weeks_order CHECK (ends_at > starts_at);
ALTER TABLE redirect_shares ADD CONSTRAINT redirect_shares_due CHECK (due_minor >= 0);
ALTER TABLE pledge_totals
  ADD CONSTRAINT pledge_totals_visibility CHECK (baseline_visibility IN ('private', 'band', 'public')),
  ADD CONSTRAINT pledge_totals_figures CHECK (saved_minor >= 0 AND redirect_minor BETWEEN 0 AND saved_minor
    AND week_count BETWEEN 1 AND 52 AND declared_kept BETWEEN 0 AND week_count AND confirmed_kept BETWEEN 0 AND week_count
    AND confirmed_minor >= 0 AND received_minor >= confirmed_minor);
ALTER TABLE week_answers ADD CONSTRAINT week_answers_answer CHECK (answer IN ('kept', 'partly', 'broken'));
ALTER TABLE donations
  ADD CONSTRAINT donations_state CHECK (state IN ('started', 'processing', 'received', 'confirmed', 'failed', 'expired')),
  ADD CONSTRAINT donations_method CHECK (method IN ('card', 'sepa_debit')),
  ADD CONSTRAINT donations_amount CHECK (amount_minor > 0),
  ADD CONSTRAINT donations_received CHECK (state NOT IN ('received', 'confirmed') OR received_at IS NOT NULL);
ALTER TABLE decisions
  ADD CONSTRAINT decisions_kind CHECK (kind IN ('approve_company', 'decline_company', 'publish_pledge', 'decline_pledge', 'verify_donation', 'accept_beneficiary', 'revoke')),
  ADD CONSTRAINT decisions_subject CHECK (num_nonnulls(company_id, pledge_id, donation_id, beneficiary_id) = 1),
  ADD CONSTRAINT decisions_key CHECK ((kind = 'verify_donation') = (key IS NOT NULL) AND (key IS NULL OR key IN ('administrator', 'beneficiary'))),
  ADD CONSTRAINT decisions_revoke CHECK ((kind = 'revoke') = (revokes_id IS NOT NULL)),
  ADD CONSTRAINT decisions_note CHECK (length(btrim(note)) > 0);

-- One of a kind --------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX companies_one_per_domain ON companies (domain) WHERE status IN ('submitted', 'approved');
CREATE UNIQUE INDEX memberships_one_open ON memberships (user_id, company_id) WHERE status IN ('asked', 'active');
CREATE UNIQUE INDEX role_grants_one_administrator ON role_grants (user_id) WHERE role = 'administrator' AND revoked_at IS NULL;
CREATE UNIQUE INDEX role_grants_one_officer ON role_grants (user_id, beneficiary_id) WHERE role = 'beneficiary_officer' AND revoked_at IS NULL;
CREATE UNIQUE INDEX decisions_one_live_verification ON decisions (donation_id, key) WHERE kind = 'verify_donation' AND live;
CREATE UNIQUE INDEX decisions_one_live_acceptance ON decisions (beneficiary_id) WHERE kind = 'accept_beneficiary' AND live;

-- Overlapping scopes: one company, two pledges, the same platform x week x brand x country -------------------
ALTER TABLE pledge_scopes
  ADD CONSTRAINT pledge_scopes_something CHECK (paid OR organic),
  ADD CONSTRAINT pledge_scopes_no_overlap EXCLUDE USING gist (
    company_id WITH =, platform_slug WITH =, pledge_id WITH <>, weeks WITH &&, brands WITH &&, countries WITH &&
  ) WHERE (live);
ALTER TABLE pledges ADD CONSTRAINT pledges_id_company UNIQUE (id, company_id);
ALTER TABLE pledge_scopes ADD CONSTRAINT pledge_scopes_company FOREIGN KEY (pledge_id, company_id) REFERENCES pledges (id, company_id);
ALTER TABLE donations ADD CONSTRAINT donations_company FOREIGN KEY (pledge_id, company_id) REFERENCES pledges (id, company_id);

-- Moves between states ----------------------------------------------------------------------------------------
CREATE FUNCTION refuse_illegal_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := to_jsonb(OLD) ->> TG_ARGV[0];
  becomes text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF was IS DISTINCT FROM becomes AND NOT ((was || '>' || becomes) = ANY (string_to_array(TG_ARGV[1], ' '))) THEN
    RAISE EXCEPTION 'illegal move of % from % to %', TG_TABLE_NAME, was, becomes
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_move';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER companies_move BEFORE UPDATE ON companies FOR EACH ROW EXECUTE FUNCTION
  refuse_illegal_move('status', 'submitted>approved submitted>declined approved>submitted declined>submitted');
CREATE TRIGGER memberships_move BEFORE UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION
  refuse_illegal_move('status', 'asked>active asked>refused active>ended');
CREATE TRIGGER pledges_move BEFORE UPDATE ON pledges FOR EACH ROW EXECUTE FUNCTION
  refuse_illegal_move('status', 'draft>submitted submitted>published submitted>declined submitted>withdrawn declined>submitted declined>withdrawn published>withdrawn');
CREATE TRIGGER donations_move BEFORE UPDATE ON donations FOR EACH ROW EXECUTE FUNCTION
  refuse_illegal_move('state', 'started>processing started>received started>failed started>expired processing>received processing>failed failed>processing failed>received expired>processing expired>received expired>failed received>confirmed confirmed>received');

-- Money ---------------------------------------------------------------------------------------------------------
ALTER TABLE ledger_entries
  ADD CONSTRAINT ledger_entries_positive CHECK (amount_minor > 0),
  ADD CONSTRAINT ledger_entries_two_accounts CHECK (debit <> credit),
  ADD CONSTRAINT ledger_entries_accounts CHECK (
    debit IN ('donor', 'beneficiary', 'refunded', 'disputed', 'fees')
    AND credit IN ('donor', 'beneficiary', 'refunded', 'disputed', 'fees'));
ALTER TABLE donations ADD CONSTRAINT donations_id_currency UNIQUE (id, currency);
ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_currency FOREIGN KEY (donation_id, currency) REFERENCES donations (id, currency);
ALTER TABLE donation_totals
  ADD CONSTRAINT donation_totals_currency FOREIGN KEY (donation_id, currency) REFERENCES donations (id, currency),
  ADD CONSTRAINT donation_totals_not_negative CHECK (captured_minor >= 0 AND refunded_minor >= 0 AND disputed_minor >= 0 AND fee_minor >= 0),
  ADD CONSTRAINT donation_totals_refunded CHECK (refunded_minor <= captured_minor),
  ADD CONSTRAINT donation_totals_disputed CHECK (disputed_minor <= captured_minor);
ALTER TABLE company_totals ADD CONSTRAINT company_totals_figures CHECK (confirmed_minor >= 0 AND received_minor >= confirmed_minor);
ALTER TABLE site_totals ADD CONSTRAINT site_totals_figures CHECK (declared_minor >= 0 AND confirmed_minor >= 0 AND received_minor >= confirmed_minor);
ALTER TABLE stripe_facts ADD CONSTRAINT stripe_facts_amount CHECK (amount_minor IS NULL OR amount_minor >= 0);

-- A payment to a beneficiary that has not accepted, or for a pledge that is not published. The lock makes an
-- acceptance that is being revoked at the same moment wait, or be seen.
CREATE FUNCTION refuse_donation_without_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM beneficiaries
    WHERE id = NEW.beneficiary_id AND accepted_at IS NOT NULL AND stripe_account_id = NEW.stripe_account_id FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'beneficiary % has not accepted on account %', NEW.beneficiary_id, NEW.stripe_account_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'donations_beneficiary_accepted';
  END IF;
  PERFORM 1 FROM pledges WHERE id = NEW.pledge_id AND status = 'published' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'pledge % is not published', NEW.pledge_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'donations_pledge_published';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER donations_consent BEFORE INSERT ON donations FOR EACH ROW EXECUTE FUNCTION refuse_donation_without_consent();

-- What was promised to be given never changes hands afterwards.
CREATE FUNCTION refuse_donation_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.pledge_id, NEW.company_id, NEW.beneficiary_id, NEW.amount_minor, NEW.currency, NEW.method, NEW.stripe_account_id, NEW.submission_key, NEW.started_by_id)
     IS DISTINCT FROM
     (OLD.pledge_id, OLD.company_id, OLD.beneficiary_id, OLD.amount_minor, OLD.currency, OLD.method, OLD.stripe_account_id, OLD.submission_key, OLD.started_by_id) THEN
    RAISE EXCEPTION 'a donation is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'donations_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER donations_frozen BEFORE UPDATE ON donations FOR EACH ROW EXECUTE FUNCTION refuse_donation_rewrite();

-- Stakes: nobody decides on their own company, its pledges or its donations; an officer not as an administrator
-- on money to their own organisation. A membership that ended is still a stake.
CREATE FUNCTION refuse_decision_with_stake() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  company uuid := NEW.company_id;
  beneficiary uuid := NEW.beneficiary_id;
BEGIN
  IF NEW.pledge_id IS NOT NULL THEN
    SELECT p.company_id INTO company FROM pledges p WHERE p.id = NEW.pledge_id;
  ELSIF NEW.donation_id IS NOT NULL THEN
    SELECT d.company_id, d.beneficiary_id INTO company, beneficiary FROM donations d WHERE d.id = NEW.donation_id;
  END IF;
  IF company IS NOT NULL AND (
    EXISTS (SELECT 1 FROM memberships m WHERE m.company_id = company AND m.user_id = NEW.decided_by_id AND m.status <> 'refused')
    OR EXISTS (SELECT 1 FROM companies c WHERE c.id = company AND c.created_by_id = NEW.decided_by_id)
  ) THEN
    RAISE EXCEPTION 'nobody decides on their own company' USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_no_stake';
  END IF;
  IF NEW.donation_id IS NOT NULL AND EXISTS (SELECT 1 FROM donations d WHERE d.id = NEW.donation_id AND d.started_by_id = NEW.decided_by_id) THEN
    RAISE EXCEPTION 'nobody decides on their own donation' USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_no_stake';
  END IF;
  IF beneficiary IS NOT NULL AND NEW.key IS DISTINCT FROM 'beneficiary' AND EXISTS (
    SELECT 1 FROM role_grants r WHERE r.beneficiary_id = beneficiary AND r.user_id = NEW.decided_by_id AND r.role = 'beneficiary_officer'
  ) THEN
    RAISE EXCEPTION 'nobody decides for their own organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_no_stake';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decisions_no_stake BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_decision_with_stake();

-- History: what only grows ----------------------------------------------------------------------------------------
CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;
CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER stripe_facts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stripe_facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER record_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON record_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER pledge_versions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pledge_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER pledge_statements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pledge_statements FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER week_answers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON week_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER decisions_append_only BEFORE DELETE OR TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite();

CREATE FUNCTION refuse_decision_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'live') IS DISTINCT FROM (to_jsonb(OLD) - 'live') OR NOT OLD.live OR NEW.live
     OR NOT EXISTS (SELECT 1 FROM decisions r WHERE r.revokes_id = OLD.id) THEN
    RAISE EXCEPTION 'a decision is revoked by another row, never edited' USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_append_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decisions_revoked_once BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_decision_rewrite();

-- Search that forgives accents and typos -----------------------------------------------------------------------------
CREATE FUNCTION search_name(text, text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
  $$ SELECT lower(public.unaccent('public.unaccent', $1 || ' ' || $2)) $$;
CREATE INDEX companies_search ON companies USING gin (search_name(display_name, legal_name) gin_trgm_ops);
