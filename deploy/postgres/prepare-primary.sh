#!/bin/sh
# Makes the role that Parity reads with and, where REPLICATION_PASSWORD is set, what a replica copies with,
# on a server that has an empty database. The postgres image runs it once, from
# /docker-entrypoint-initdb.d; elsewhere run it by hand, as a superuser: PGHOST, PGPORT, PGUSER and
# PGPASSWORD as for psql, POSTGRES_DB where the database is not called parity.
set -eu
: "${READER_PASSWORD:?}"
database=${POSTGRES_DB:-parity}

ask() {
    psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-$PGUSER}" --dbname "$database" \
        --quiet --no-psqlrc --tuples-only --output /dev/null "$@"
}

ask --set reader_password="$READER_PASSWORD" --set database="$database" <<'SQL'
-- What the pages read with. The limits stand in the role as well as in the program, for PgBouncer
-- does not pass on the ones that the program asks for when it connects.
CREATE ROLE parity_reader LOGIN PASSWORD :'reader_password' CONNECTION LIMIT 200;
GRANT CONNECT ON DATABASE :"database" TO parity_reader;
GRANT pg_read_all_data TO parity_reader;
ALTER ROLE parity_reader SET default_transaction_read_only = on;
ALTER ROLE parity_reader SET statement_timeout = '1s';
ALTER ROLE parity_reader SET idle_in_transaction_session_timeout = '5s';
ALTER ROLE parity_reader SET jit = off;
-- Ends a statement whose reader has gone. The program asks for it as well, once for each connection of its
-- own, which behind PgBouncer is not PostgreSQL's. Servers on Windows cannot.
ALTER ROLE parity_reader SET client_connection_check_interval = '100ms';
SQL

[ -n "${REPLICATION_PASSWORD:-}" ] || exit 0

ask --set replication_password="$REPLICATION_PASSWORD" <<'SQL'
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replication_password';
SELECT pg_create_physical_replication_slot('replica_1');
SQL

# Replication is a database of its own in pg_hba.conf, which "all" does not include.
if [ -n "${PGDATA:-}" ] && [ -f "$PGDATA/pg_hba.conf" ]; then
    echo "host replication replicator all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    ask --command "SELECT pg_reload_conf()"
fi
