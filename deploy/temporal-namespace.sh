#!/bin/sh
# Registers the namespace of this installation. Its name is the installation's, which the migrate job has just read from
# the database and left in the handover file, so two installations on one server never meet.
set -eu

namespace=$(sed -n 's/.*"temporalNamespace": *"\([^"]*\)".*/\1/p' /handover/installation.json)
if [ -z "$namespace" ]; then
  echo "found no temporalNamespace in /handover/installation.json; expected the migrate job's line" >&2
  exit 1
fi
temporal operator namespace describe -n "$namespace" ||
  temporal operator namespace create --retention 30d -n "$namespace"
