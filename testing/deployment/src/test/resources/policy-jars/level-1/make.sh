#!/usr/bin/env bash
# Made keep-policy.jar, which stands beside this script, from the folder source: with JDK 17, and the jar of renewal-core as
# it was when level 1 of RenewalPolicy was new. The jar is not made anew: it shows that policies of that time go on working.
# Usage: make.sh RENEWAL_CORE_JAR
set -euo pipefail

core=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")"
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT

javac --release 17 -Xlint:all -Werror --module-path "$core" --module-version 1.0 -d "$classes" \
  source/module-info.java source/org/example/keep/*.java
cp -r source/META-INF "$classes"
printf 'Implementation-Title: keep-policy\nImplementation-Version: 1.0\n' > "$classes/manifest"
jar --create --file keep-policy.jar --manifest "$classes/manifest" --date 2026-11-24T00:00:00Z \
  -C "$classes" module-info.class -C "$classes" META-INF -C "$classes" org
