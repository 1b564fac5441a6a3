#!/usr/bin/env bash
# Measures the field app on a poor phone, against a server and a world of its own.
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

need_java
need_node
need_browser
build_app
export SANGATHAN_SMALL_WORLD=true
with_server node "$here/web/bench/phone.mjs"
