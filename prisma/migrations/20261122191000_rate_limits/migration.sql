-- rate-limiter-flexible's own table, as its RateLimiterPostgres would create it: the application's role may not.
-- Keys are hashes. Unlogged would lose the counts in a crash, which is when somebody may be trying.
CREATE TABLE rate_limits (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
CREATE INDEX rate_limits_expire ON rate_limits (expire);
