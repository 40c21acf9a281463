#!/bin/sh
# Makes or updates the two databases of the Temporal server. Safe to run again: what is there already is left alone.
set -eu

tool() {
  temporal-sql-tool --plugin postgres12_pgx --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" "$@"
}

for name in temporal visibility; do
  database=$([ "$name" = temporal ] && echo temporal || echo temporal_visibility)
  tool --db "$database" create
  # Refused where a schema is already set up; the update that follows is what must succeed.
  tool --db "$database" setup-schema -v 0.0 || echo "$database: schema is set up already"
  tool --db "$database" update-schema -d "/etc/temporal/schema/postgresql/v12/$name/versioned"
done
