#!/usr/bin/env bash
# The fault test of the field app: simulated phones with the app's own store and exchange against a real server.
# Usage: faults.sh [--records N] [--seed S] [--json]
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=tools/say.sh
. "$here/tools/say.sh"
# shellcheck source=tools/needs.sh
. "$here/tools/needs.sh"
# shellcheck source=tools/build.sh
. "$here/tools/build.sh"

records=100000
seed=1
while (($# > 0)); do
  case $1 in
    --records) records=${2:-} && shift 2 ;;
    --seed) seed=${2:-} && shift 2 ;;
    --json) shift ;;
    *) stop "$NOT_UNDERSTOOD" option_not_known "ऐसा विकल्प नहीं: $1" "There is no option $1" ;;
  esac
done
[[ $records =~ ^[1-9][0-9]*$ && $seed =~ ^[0-9]+$ ]] ||
  stop "$NOT_UNDERSTOOD" option_not_valid "संख्या चाहिए: --records, --seed" "--records and --seed are numbers"

need_java
need_node
build_app
install_web_packages
quietly "$logs/faults-build.log" npm --prefix "$here/web" run --silent build:fault
stage=$(mktemp -d "$build/faults.XXXXXX")
JAVA_HOME=$JAVA_HOME node --max-old-space-size=6000 "$here/web/dist-fault/main.js" "$here/sangathan" "$stage/data" \
  "$(free_port)" "$here/web/fault/Ledger.java" "$records" "$seed"
rm -rf "$stage"
