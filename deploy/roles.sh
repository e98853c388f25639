#!/bin/sh
# Two roles: the owner of the schema migrates, the application owns nothing and is bound by row-level security.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner_password="$(cat /run/secrets/postgres_owner)" -v app_password="$(cat /run/secrets/postgres_app)" <<'SQL'
CREATE ROLE tatami_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE tatami_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'app_password';
GRANT CREATE, USAGE ON SCHEMA public TO tatami_owner;
ALTER SCHEMA public OWNER TO tatami_owner;
SQL
