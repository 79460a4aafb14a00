-- The board by amount is read inside one size class; the largest sums are the largest companies', so an index
-- without the class walks past all of them to find the first hundred small ones.
ALTER TABLE company_ratios ADD COLUMN size_class text;
UPDATE company_ratios r SET size_class = c.size_class FROM companies c WHERE c.id = r.company_id;
ALTER TABLE company_ratios ALTER COLUMN size_class SET NOT NULL;
DROP INDEX company_ratios_by_amount;
CREATE INDEX company_ratios_by_amount ON company_ratios (size_class, currency, confirmed_minor DESC, company_id)
  WHERE confirmed_minor > 0;

CREATE FUNCTION keep_size_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE company_ratios SET size_class = NEW.size_class WHERE company_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER companies_size_class AFTER UPDATE OF size_class ON companies
  FOR EACH ROW WHEN (OLD.size_class IS DISTINCT FROM NEW.size_class) EXECUTE FUNCTION keep_size_class();

CREATE OR REPLACE FUNCTION recompute_standings(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM companies WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM company_ratios r WHERE r.company_id = ANY (ids) AND NOT EXISTS (
    SELECT 1 FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.company_id = r.company_id AND p.status = 'published' AND t.currency = r.currency);
  DELETE FROM company_standings s WHERE s.company_id = ANY (ids) AND NOT EXISTS (
    SELECT 1 FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id
     WHERE p.company_id = s.company_id AND p.status = 'published');
  INSERT INTO company_ratios AS r (company_id, currency, saved_minor, confirmed_minor, baseline_public, size_class)
    SELECT p.company_id, t.currency, sum(t.saved_minor), sum(t.confirmed_minor),
           bool_and(t.baseline_visibility = 'public'), min(c.size_class)
      FROM pledges p JOIN pledge_totals t ON t.pledge_id = p.id JOIN companies c ON c.id = p.company_id
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
