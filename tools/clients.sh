# shellcheck shell=bash
# Clients of others, as they are, against a started server: the npm package masto and toot from Debian.

: "${here:?the folder of the clone}" "${build:?the folder of what was built}"

need_clients() { need toot toot; }

# clients REPORT
clients() {
  with_server --open-registration npm --prefix "$here/web" run clients -- --reporter=verbose --reporter=json --outputFile.json="$1"
}
