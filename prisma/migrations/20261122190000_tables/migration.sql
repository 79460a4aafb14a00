-- What the tables below need first: search that forgives accents and typos, ranges of words for scopes.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "btree_gist";
CREATE TYPE text_range AS RANGE (subtype = text, collation = "C", multirange_type_name = text_multirange);


-- CreateTable
CREATE TABLE "companies" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "legal_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "register_id" TEXT,
    "register_none" BOOLEAN NOT NULL DEFAULT false,
    "industry" CHAR(1) NOT NULL,
    "size_class" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "logo_sha256" TEXT,
    "status" TEXT NOT NULL,
    "mismatch_note" TEXT,
    "registered_email_domain" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_totals" (
    "company_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "confirmed_minor" BIGINT NOT NULL DEFAULT 0,
    "received_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "company_totals_pkey" PRIMARY KEY ("company_id","currency")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "company_id" UUID,
    "pledge_id" UUID,
    "donation_id" UUID,
    "beneficiary_id" UUID,
    "key" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "revokes_id" UUID,
    "live" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lookings" (
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lookings_pkey" PRIMARY KEY ("subject","user_id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_tokens" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "beneficiary_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkeys" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "totps" (
    "user_id" UUID NOT NULL,
    "secret_encrypted" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_used_step" BIGINT,

    CONSTRAINT "totps_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webauthn_challenges" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webauthn_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "donations" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "pledge_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "method" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure_reason" TEXT,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "submission_key" UUID NOT NULL,
    "stripe_account_id" TEXT NOT NULL,
    "stripe_checkout_session_id" TEXT,
    "stripe_payment_intent_id" TEXT,
    "stripe_charge_id" TEXT,
    "checkout_url" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "donations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "donation_totals" (
    "donation_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "captured_minor" BIGINT NOT NULL DEFAULT 0,
    "refunded_minor" BIGINT NOT NULL DEFAULT 0,
    "disputed_minor" BIGINT NOT NULL DEFAULT 0,
    "fee_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "donation_totals_pkey" PRIMARY KEY ("donation_id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "debit" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "donation_id" UUID NOT NULL,
    "object_id" TEXT NOT NULL,
    "effect" TEXT NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_facts" (
    "object_id" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "donation_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount_minor" BIGINT,
    "currency" CHAR(3),
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "learnt_from" TEXT NOT NULL,
    "event_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stripe_facts_pkey" PRIMARY KEY ("object_id","effect")
);

-- CreateTable
CREATE TABLE "stripe_events" (
    "id" TEXT NOT NULL,
    "account" TEXT,
    "type" TEXT NOT NULL,
    "livemode" BOOLEAN NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "parked_reason" TEXT,
    "parked_detail" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),

    CONSTRAINT "stripe_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sweep_runs" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "compared" INTEGER NOT NULL DEFAULT 0,
    "repaired" INTEGER NOT NULL DEFAULT 0,
    "differing" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "sweep_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_totals" (
    "currency" CHAR(3) NOT NULL,
    "declared_minor" BIGINT NOT NULL DEFAULT 0,
    "confirmed_minor" BIGINT NOT NULL DEFAULT 0,
    "received_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "site_totals_pkey" PRIMARY KEY ("currency")
);

-- CreateTable
CREATE TABLE "pledges" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "company_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "pending_version" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_why" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "pledges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_drafts" (
    "pledge_id" UUID NOT NULL,
    "scope" JSONB,
    "weeks" JSONB,
    "baseline" JSONB,
    "redirect" JSONB,
    "statement" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "pledge_drafts_pkey" PRIMARY KEY ("pledge_id")
);

-- CreateTable
CREATE TABLE "pledge_versions" (
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "submission_key" UUID NOT NULL,

    CONSTRAINT "pledge_versions_pkey" PRIMARY KEY ("pledge_id","number")
);

-- CreateTable
CREATE TABLE "pledge_version_openings" (
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "pledge_version_openings_pkey" PRIMARY KEY ("pledge_id","number","field")
);

-- CreateTable
CREATE TABLE "pledge_statements" (
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "pledge_statements_pkey" PRIMARY KEY ("pledge_id","number","locale")
);

-- CreateTable
CREATE TABLE "pledge_scopes" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "company_id" UUID NOT NULL,
    "platform_slug" TEXT NOT NULL,
    "paid" BOOLEAN NOT NULL,
    "organic" BOOLEAN NOT NULL,
    "weeks" int4multirange NOT NULL,
    "brands" text_multirange NOT NULL,
    "countries" text_multirange NOT NULL,
    "live" BOOLEAN NOT NULL,

    CONSTRAINT "pledge_scopes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pledge_weeks" (
    "pledge_id" UUID NOT NULL,
    "monday" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pledge_weeks_pkey" PRIMARY KEY ("pledge_id","monday")
);

-- CreateTable
CREATE TABLE "redirect_shares" (
    "pledge_id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "due_minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "redirect_shares_pkey" PRIMARY KEY ("pledge_id","beneficiary_id")
);

-- CreateTable
CREATE TABLE "pledge_totals" (
    "pledge_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "saved_minor" BIGINT NOT NULL,
    "redirect_minor" BIGINT NOT NULL,
    "baseline_visibility" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "first_week_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "last_week_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "week_count" INTEGER NOT NULL,
    "declared_kept" INTEGER NOT NULL DEFAULT 0,
    "confirmed_kept" INTEGER NOT NULL DEFAULT 0,
    "confirmed_minor" BIGINT NOT NULL DEFAULT 0,
    "received_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "pledge_totals_pkey" PRIMARY KEY ("pledge_id")
);

-- CreateTable
CREATE TABLE "week_answers" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "monday" DATE NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "week_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_entries" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "company_id" UUID,
    "pledge_id" UUID,
    "donation_id" UUID,
    "beneficiary_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "record_entries_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "reminders" (
    "pledge_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("pledge_id","kind","about","user_id")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_seconds" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "demo_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platforms" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "is_network" BOOLEAN NOT NULL DEFAULT false,
    "ad_repository" TEXT,
    "checkable" TEXT NOT NULL,
    "keeps" TEXT,
    "deep_link" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "platforms_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "beneficiaries" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "country" CHAR(2) NOT NULL,
    "website" TEXT NOT NULL,
    "focus" TEXT NOT NULL,
    "founded" INTEGER,
    "policy" TEXT,
    "note" TEXT,
    "sources" JSONB NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "stripe_account_id" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "beneficiaries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "historic_pauses" (
    "id" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "domain" TEXT,
    "country" CHAR(2) NOT NULL,
    "announced" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "platforms" TEXT[],
    "organic_silence" TEXT[],
    "paid_ads" BOOLEAN NOT NULL,
    "campaign" TEXT,
    "scope" TEXT,
    "condition" TEXT,
    "beneficiary_slug" TEXT,
    "purpose" TEXT,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "urls" TEXT[],
    "confidence" TEXT NOT NULL,

    CONSTRAINT "historic_pauses_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "companies_slug_key" ON "companies"("slug");

-- CreateIndex
CREATE INDEX "companies_status_created_at_idx" ON "companies"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_revokes_id_key" ON "decisions"("revokes_id");

-- CreateIndex
CREATE INDEX "decisions_donation_id_idx" ON "decisions"("donation_id");

-- CreateIndex
CREATE INDEX "decisions_pledge_id_idx" ON "decisions"("pledge_id");

-- CreateIndex
CREATE INDEX "decisions_company_id_idx" ON "decisions"("company_id");

-- CreateIndex
CREATE INDEX "decisions_beneficiary_id_idx" ON "decisions"("beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_session_token_key" ON "sessions"("session_token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_token_key" ON "verification_tokens"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_tokens_identifier_token_key" ON "verification_tokens"("identifier", "token");

-- CreateIndex
CREATE INDEX "memberships_company_id_status_idx" ON "memberships"("company_id", "status");

-- CreateIndex
CREATE INDEX "memberships_user_id_status_idx" ON "memberships"("user_id", "status");

-- CreateIndex
CREATE INDEX "role_grants_user_id_idx" ON "role_grants"("user_id");

-- CreateIndex
CREATE INDEX "passkeys_user_id_idx" ON "passkeys"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_codes_user_id_code_hash_key" ON "recovery_codes"("user_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "webauthn_challenges_challenge_key" ON "webauthn_challenges"("challenge");

-- CreateIndex
CREATE UNIQUE INDEX "donations_reference_key" ON "donations"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "donations_submission_key_key" ON "donations"("submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "donations_stripe_checkout_session_id_key" ON "donations"("stripe_checkout_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "donations_stripe_payment_intent_id_key" ON "donations"("stripe_payment_intent_id");

-- CreateIndex
CREATE UNIQUE INDEX "donations_stripe_charge_id_key" ON "donations"("stripe_charge_id");

-- CreateIndex
CREATE INDEX "donations_pledge_id_idx" ON "donations"("pledge_id");

-- CreateIndex
CREATE INDEX "donations_company_id_idx" ON "donations"("company_id");

-- CreateIndex
CREATE INDEX "donations_beneficiary_id_idx" ON "donations"("beneficiary_id");

-- CreateIndex
CREATE INDEX "donations_state_started_at_idx" ON "donations"("state", "started_at");

-- CreateIndex
CREATE INDEX "ledger_entries_donation_id_idx" ON "ledger_entries"("donation_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_object_id_effect_debit_credit_key" ON "ledger_entries"("object_id", "effect", "debit", "credit");

-- CreateIndex
CREATE INDEX "stripe_facts_donation_id_idx" ON "stripe_facts"("donation_id");

-- CreateIndex
CREATE INDEX "stripe_events_handled_at_next_try_at_idx" ON "stripe_events"("handled_at", "next_try_at");

-- CreateIndex
CREATE INDEX "sweep_runs_kind_started_at_idx" ON "sweep_runs"("kind", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "pledges_reference_key" ON "pledges"("reference");

-- CreateIndex
CREATE INDEX "pledges_company_id_idx" ON "pledges"("company_id");

-- CreateIndex
CREATE INDEX "pledges_status_published_at_id_idx" ON "pledges"("status", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "pledge_versions_submission_key_key" ON "pledge_versions"("submission_key");

-- CreateIndex
CREATE INDEX "pledge_scopes_platform_slug_live_idx" ON "pledge_scopes"("platform_slug", "live");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_scopes_pledge_id_version_platform_slug_key" ON "pledge_scopes"("pledge_id", "version", "platform_slug");

-- CreateIndex
CREATE INDEX "pledge_weeks_starts_at_ends_at_idx" ON "pledge_weeks"("starts_at", "ends_at");

-- CreateIndex
CREATE INDEX "pledge_weeks_monday_idx" ON "pledge_weeks"("monday");

-- CreateIndex
CREATE INDEX "week_answers_pledge_id_monday_at_idx" ON "week_answers"("pledge_id", "monday", "at");

-- CreateIndex
CREATE INDEX "record_entries_pledge_id_seq_idx" ON "record_entries"("pledge_id", "seq");

-- CreateIndex
CREATE INDEX "record_entries_company_id_seq_idx" ON "record_entries"("company_id", "seq");

-- CreateIndex
CREATE INDEX "record_entries_donation_id_seq_idx" ON "record_entries"("donation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "mails_key_key" ON "mails"("key");

-- CreateIndex
CREATE INDEX "mails_sent_at_idx" ON "mails"("sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiaries_slug_key" ON "beneficiaries"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiaries_stripe_account_id_key" ON "beneficiaries"("stripe_account_id");

-- AddForeignKey
ALTER TABLE "company_totals" ADD CONSTRAINT "company_totals_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiaries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_revokes_id_fkey" FOREIGN KEY ("revokes_id") REFERENCES "decisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiaries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "totps" ADD CONSTRAINT "totps_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donations" ADD CONSTRAINT "donations_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiaries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donation_totals" ADD CONSTRAINT "donation_totals_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_object_id_effect_fkey" FOREIGN KEY ("object_id", "effect") REFERENCES "stripe_facts"("object_id", "effect") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_facts" ADD CONSTRAINT "stripe_facts_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledges" ADD CONSTRAINT "pledges_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_drafts" ADD CONSTRAINT "pledge_drafts_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_versions" ADD CONSTRAINT "pledge_versions_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_version_openings" ADD CONSTRAINT "pledge_version_openings_pledge_id_number_fkey" FOREIGN KEY ("pledge_id", "number") REFERENCES "pledge_versions"("pledge_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_statements" ADD CONSTRAINT "pledge_statements_pledge_id_number_fkey" FOREIGN KEY ("pledge_id", "number") REFERENCES "pledge_versions"("pledge_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_scopes" ADD CONSTRAINT "pledge_scopes_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_scopes" ADD CONSTRAINT "pledge_scopes_platform_slug_fkey" FOREIGN KEY ("platform_slug") REFERENCES "platforms"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_weeks" ADD CONSTRAINT "pledge_weeks_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect_shares" ADD CONSTRAINT "redirect_shares_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redirect_shares" ADD CONSTRAINT "redirect_shares_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiaries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_totals" ADD CONSTRAINT "pledge_totals_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_answers" ADD CONSTRAINT "week_answers_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

