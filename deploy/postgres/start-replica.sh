#!/bin/sh
# Starts a streaming replica: copies the primary where the folder is empty, then follows it. What it
# is given after its own name is passed on to postgres.
set -eu
: "${PGDATA:?}" "${PRIMARY_HOST:?}" "${REPLICATION_PASSWORD:?}"
port=${PRIMARY_PORT:-5432}

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    export PGPASSWORD="$REPLICATION_PASSWORD"
    until pg_isready --quiet --host "$PRIMARY_HOST" --port "$port"; do sleep 1; done
    # --write-recovery-conf leaves standby.signal and the primary's address behind.
    pg_basebackup --host "$PRIMARY_HOST" --port "$port" --username replicator --pgdata "$PGDATA" \
        --slot replica_1 --write-recovery-conf --checkpoint fast --wal-method stream
    chmod 0700 "$PGDATA"
fi

exec postgres -D "$PGDATA" -c hot_standby=on "$@"
