#!/usr/bin/env bash
# storm.sh: the kill -9 storm against a server and a data folder of its own.
set -euo pipefail
here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
stage=$(mktemp -d "$here/build/storm.XXXXXX")
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
node "$here/tools/storm.mjs" "$here/sangathan" "$stage/data" "$port"
rm -rf "$stage"
