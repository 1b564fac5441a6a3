# shellcheck shell=bash
# The browser journeys, against a really started server with a demonstration world of its own.

: "${here:?the folder of the clone}" "${build:?the folder of what was built}"

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

need_browser() {
  if ! browser >/dev/null && may_install; then
    install chromium fonts-noto-core || true
  fi
  CHROMIUM=$(browser) || stop "$NOT_AVAILABLE" browser_missing \
    "Chromium नहीं मिला। इसे लगाएँ (Debian पर: apt-get install chromium fonts-noto-core)।" \
    "Chromium is missing. Install it (on Debian: apt-get install chromium fonts-noto-core)."
  export CHROMIUM
}

# with_server [--OPTION…] COMMAND…: BASE_URL and PEOPLE (a file) tell the command where the server is and who may sign in
with_server() {
  local stage port server outcome=0 options=()
  while [[ $1 == --* ]]; do
    options+=("$1")
    shift
  done
  stage=$(mktemp -d "$build/stage.XXXXXX")
  port=$(free_port)
  "$here/sangathan" run --json ${options[@]+"${options[@]}"} --port "$port" --data "$stage/data" >"$stage/people.json" &
  server=$!
  if answered "$server" "$stage/people.json"; then
    BASE_URL=http://localhost:$port PEOPLE=$stage/people.json "$@" || outcome=1
  else
    outcome=1
    tail -n 40 "$stage/data/logs/sangathan.log" || true
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  ((outcome == 0)) && rm -rf "$stage"
  return "$outcome"
}

# answered PROCESS FILE: waits until the process has written its report
answered() {
  local second
  for ((second = 0; second < 240; second++)); do
    [[ -s $2 ]] && return
    kill -0 "$1" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}

# journeys REPORT
journeys() {
  with_server npm --prefix "$here/web" run e2e -- --reporter=verbose --reporter=json --outputFile.json="$1"
}
