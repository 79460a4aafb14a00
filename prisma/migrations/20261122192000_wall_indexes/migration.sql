-- What the public lists read. Nothing here changes a fact: indexes, a search, and two projections that the
-- database keeps itself, so that no writer can forget them.

-- The wall: newest first. A pledge that was never published has no place in it.
CREATE INDEX pledges_wall ON pledges (published_at DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX companies_country ON companies (country);
CREATE INDEX companies_industry ON companies (industry);
-- The phases after the last week (lib/wall/phase-sql.ts): few rows each, wherever they stand in the wall.
CREATE INDEX pledge_totals_last_week ON pledge_totals (last_week_ends_at);
CREATE INDEX pledge_totals_unpaid ON pledge_totals (due_at) WHERE received_minor < redirect_minor;

-- Companies by name, forgiving accents (search_name) and typos (trigrams). The threshold belongs to the search,
-- not to the session: one wrong letter in a short name must still be found. The first call loads pg_trgm, without
-- which an owner who is no superuser may not name its setting.
SELECT show_trgm('week');
CREATE FUNCTION companies_named(wanted text) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT id FROM companies
   WHERE search_name(display_name, legal_name) OPERATOR(public.%>) lower(public.unaccent('public.unaccent', wanted))
$$;

-- The leaderboard's figures. The value that a ratio is ranked by: tenths of a per cent, rounded down; where the
-- baseline is not public, the lower edge of its band and nothing finer (lib/wall/ranking.ts says why).
CREATE FUNCTION ranked_permille(confirmed bigint, saved bigint, baseline_public boolean) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN saved = 0 THEN NULL
    WHEN baseline_public THEN confirmed * 1000 / saved
    WHEN confirmed >= saved THEN 1000
    WHEN confirmed * 4 >= saved * 3 THEN 750
    WHEN confirmed * 2 >= saved THEN 500
    WHEN confirmed * 4 >= saved THEN 250
    ELSE 0
  END
$$;

-- One row per company and currency: the sums over its published pledges.
CREATE TABLE company_ratios (
  company_id uuid NOT NULL REFERENCES companies (id),
  currency char(3) NOT NULL,
  saved_minor bigint NOT NULL,
  confirmed_minor bigint NOT NULL,
  baseline_public boolean NOT NULL,
  ranked_permille bigint GENERATED ALWAYS AS (ranked_permille(confirmed_minor, saved_minor, baseline_public)) STORED,
  PRIMARY KEY (company_id, currency)
);
CREATE INDEX company_ratios_by_ratio ON company_ratios (ranked_permille DESC, company_id, currency)
  WHERE confirmed_minor > 0 AND saved_minor > 0;
CREATE INDEX company_ratios_by_amount ON company_ratios (currency, confirmed_minor DESC, company_id) WHERE confirmed_minor > 0;

-- One row per company: its weeks, over its published pledges.
CREATE TABLE company_standings (
  company_id uuid PRIMARY KEY REFERENCES companies (id),
  pledges integer NOT NULL,
  weeks integer NOT NULL,
  declared_kept integer NOT NULL,
  confirmed_kept integer NOT NULL
);
CREATE INDEX company_standings_by_weeks ON company_standings (confirmed_kept DESC, declared_kept DESC, company_id)
  WHERE declared_kept > 0 OR confirmed_kept > 0;

-- Recomputes the rows of these companies. Their rows are locked first, in order, so that of two acts at once the
-- second one counts what the first one did.
CREATE FUNCTION recompute_standings(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM companies WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM company_ratios r WHERE r.company_id = ANY (ids) AND NOT EXISTS (
    SELECT 1 FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.company_id = r.company_id AND p.status = 'published' AND t.currency = r.currency);
  DELETE FROM company_standings s WHERE s.company_id = ANY (ids) AND NOT EXISTS (
    SELECT 1 FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.company_id = s.company_id AND p.status = 'published');
  INSERT INTO company_ratios AS r (company_id, currency, saved_minor, confirmed_minor, baseline_public)
    SELECT p.company_id, t.currency, sum(t.saved_minor), sum(t.confirmed_minor), bool_and(t.baseline_visibility = 'public')
      FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.company_id = ANY (ids) AND p.status = 'published'
     GROUP BY p.company_id, t.currency
    ON CONFLICT (company_id, currency) DO UPDATE SET
      saved_minor = EXCLUDED.saved_minor, confirmed_minor = EXCLUDED.confirmed_minor, baseline_public = EXCLUDED.baseline_public
      WHERE (r.saved_minor, r.confirmed_minor, r.baseline_public)
         IS DISTINCT FROM (EXCLUDED.saved_minor, EXCLUDED.confirmed_minor, EXCLUDED.baseline_public);
  INSERT INTO company_standings AS s (company_id, pledges, weeks, declared_kept, confirmed_kept)
    SELECT p.company_id, count(*), sum(t.week_count), sum(t.declared_kept), sum(t.confirmed_kept)
      FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.company_id = ANY (ids) AND p.status = 'published'
     GROUP BY p.company_id
    ON CONFLICT (company_id) DO UPDATE SET
      pledges = EXCLUDED.pledges, weeks = EXCLUDED.weeks,
      declared_kept = EXCLUDED.declared_kept, confirmed_kept = EXCLUDED.confirmed_kept
      WHERE (s.pledges, s.weeks, s.declared_kept, s.confirmed_kept)
         IS DISTINCT FROM (EXCLUDED.pledges, EXCLUDED.weeks, EXCLUDED.declared_kept, EXCLUDED.confirmed_kept);
END $$;

CREATE FUNCTION keep_standings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_TABLE_NAME = 'pledges' THEN
    SELECT array_agg(DISTINCT n.company_id) INTO ids
      FROM changed n JOIN before o ON o.id = n.id WHERE o.status IS DISTINCT FROM n.status;
  ELSE
    SELECT array_agg(DISTINCT p.company_id) INTO ids FROM changed c JOIN pledges p ON p.id = c.pledge_id;
  END IF;
  IF ids IS NOT NULL THEN PERFORM recompute_standings(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER pledges_standings AFTER UPDATE ON pledges
  REFERENCING OLD TABLE AS before NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_standings();
CREATE TRIGGER pledge_totals_standings_added AFTER INSERT ON pledge_totals
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_standings();
CREATE TRIGGER pledge_totals_standings_changed AFTER UPDATE ON pledge_totals
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_standings();
CREATE TRIGGER pledge_totals_standings_removed AFTER DELETE ON pledge_totals
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_standings();
