#!/usr/bin/env bash
# Every check of the product, on both cores; the last line counts what passed and failed over all runners.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=tools/say.sh
. "$here/tools/say.sh"
# shellcheck source=tools/needs.sh
. "$here/tools/needs.sh"
# shellcheck source=tools/build.sh
. "$here/tools/build.sh"
# shellcheck source=tools/journeys.sh
. "$here/tools/journeys.sh"
# shellcheck source=tools/clients.sh
. "$here/tools/clients.sh"

results=$build/check
steps=$results/steps

# step NAME COMMAND…: counts as one test; the end of its log is shown when it fails
step() {
  local name=$1 log=$results/logs/${1// /-}.log started=$SECONDS outcome=passed
  shift
  "$@" >"$log" 2>&1 </dev/null || outcome=failed
  printf '%s\t%s\t%s\n' "$outcome" "$((SECONDS - started))" "$name" >>"$steps"
  printf '%-8s %4ds  %s\n' "$outcome" "$((SECONDS - started))" "$name"
  if [[ $outcome == failed ]]; then
    tail -n 60 "$log"
    return 1
  fi
}

# Tests count one by one through their reports, so that their failures do not stop the packaging of the jar.
server_checks() {
  step "server: format, strict compile, tests, jar" \
    maven -Pstrict -Dmaven.test.failure.ignore=true package || true
}

web_checks() {
  local web=$here/web
  step "web: packages" install_web_packages || return 0
  step "web: lint" npm --prefix "$web" run lint || true
  step "web: types" npm --prefix "$web" run types || true
  step "web: types of the API are the generated ones" api_types_are_current || true
  step "web: unit tests" npm --prefix "$web" test -- --reporter=json --outputFile="$results/web.json" || true
  step "web: build" build_web || return 0
  step "web: bundle limit" npm --prefix "$web" run size || true
}

api_types_are_current() {
  (cd "$here/web" && npx --no-install openapi-typescript src/generated/openapi.json -o "$results/api.ts" &&
    diff -u src/generated/api.ts "$results/api.ts")
}

# The jar and the web app that were just checked are the ones that the journeys run against.
product_checks() {
  if step "product: put together" put_together; then
    step "product: journeys in the browser" journeys "$results/journeys.json" || true
    step "product: clients of others" clients "$results/clients.json" || true
    step "product: kill -9 storm" "$here/tools/storm.sh" || true
    step "product: field work under faults" "$here/tools/faults.sh" --records 3000 --seed 1 || true
  fi
}

put_together() { unpack && rehearse && fingerprint >"$build/stamp"; }

# Writes what the server test generated to where it is committed.
accept() {
  local generated=$here/server/target/generated
  quietly "$logs/generate.log" maven -Pstrict -Dtest='Generated*' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dmaven.test.failure.ignore=true test || return 1
  cp "$generated/openapi.json" "$generated/problems.ts" "$here/web/src/generated/"
  cp "$generated/routes.md" "$here/docs/routes.md"
  quietly "$logs/web.log" install_web_packages && quietly "$logs/api.log" npm --prefix "$here/web" run api
}

main() {
  need_java
  need_maven
  need_node
  if [[ ${1:-} == --accept ]]; then
    accept
    return
  fi
  [[ $# == 0 ]] || stop "$NOT_UNDERSTOOD" option_not_known "ऐसा विकल्प नहीं: $1" "There is no option $1"
  need_browser
  need_clients
  rm -rf "$results" "$build"/stage.* "$build"/storm.* "$here/server/target/surefire-reports"
  mkdir -p "$results/logs" "$logs"
  rm -f "$build/stamp"
  server_checks &
  local server=$!
  web_checks
  wait "$server"
  product_checks
  node "$here/tools/count.mjs" "$steps" "$here/server/target/surefire-reports" "$results"
}

main "$@"
