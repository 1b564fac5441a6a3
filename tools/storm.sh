#!/usr/bin/env bash
# The kill -9 storm, against a server and a data folder of its own.
set -euo pipefail

here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
# shellcheck source=tools/say.sh
. "$here/tools/say.sh"
# shellcheck source=tools/needs.sh
. "$here/tools/needs.sh"
# shellcheck source=tools/build.sh
. "$here/tools/build.sh"

stage=$(mktemp -d "$build/storm.XXXXXX")
node "$here/tools/storm.mjs" "$here/sangathan" "$stage/data" "$(free_port)"
rm -rf "$stage"
