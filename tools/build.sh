# shellcheck shell=bash
# Builds the server and the web app into build/app/ when their sources have changed since the last time.

: "${here:?the folder of the clone}"
build=$here/build
app=$build/app
logs=$build/logs
# Regions of 1 MB: the collector rounds each large array of the tree up to whole regions, 22 MB in all with larger ones.
jvm_options=(-XX:+UseCompactObjectHeaders -XX:G1HeapRegionSize=1m --enable-native-access=ALL-UNNAMED)
# The optimising compiler waits for ten times the usual calls: it took six seconds of a start's processor time.
patient_options=(-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
  -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000)

# One line that changes whenever a file that the build reads does.
fingerprint() {
  (
    cd "$here" || exit
    printf '%s\n' "$JAVA_HOME"
    find server web tools/build.sh tools/compress.mjs \
      \( -name node_modules -o -name dist -o -name target -o -name test -o -name e2e -o -name fault -o -name bench -o -name clients -o -name dist-fault \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 cksum
  ) | cksum
}

# quietly LOG COMMAND…: shows the log only when the command fails
quietly() {
  local log=$1
  shift
  mkdir -p "$logs"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    say "यह नहीं बना; पूरा विवरण: $log" "this failed; all of it: $log"
    return 1
  fi
}

# Maven's own launcher reads JAVA_HOME and server/.mvn/jvm.config.
maven() { (cd "$here/server" && mvn -B -ntp -q "$@"); }

install_web_packages() {
  local wanted
  wanted=$(cksum <"$here/web/package-lock.json")
  [[ -f $here/web/node_modules/.installed && $(<"$here/web/node_modules/.installed") == "$wanted" ]] && return
  (cd "$here/web" && npm ci --no-audit --no-fund --loglevel=error) || return 1
  printf '%s' "$wanted" >"$here/web/node_modules/.installed"
}

build_web() {
  [[ -f $here/web/package.json ]] || return 0
  install_web_packages && (cd "$here/web" && npm run --silent build) && node "$here/tools/compress.mjs" "$here/web/dist"
}

# The lock keeps a `run` and a `check` of the same clone from building over each other.
build_app() {
  need_java
  local wanted
  wanted=$(fingerprint)
  [[ -f $build/stamp && $(<"$build/stamp") == "$wanted" && -f $app/sangathan.jar ]] && return
  need_maven
  need_node
  mkdir -p "$build"
  (
    if command -v flock >/dev/null; then flock 9; fi
    [[ -f $build/stamp && $(<"$build/stamp") == "$wanted" ]] && exit 0
    assemble && printf '%s' "$wanted" >"$build/stamp"
  ) 9>"$build/lock" || stop "$BROKEN" build_failed "बन नहीं सका; कारण ऊपर है।" "The build failed; the reason stands above."
}

assemble() {
  rm -f "$build/stamp"
  say "बना रहे हैं: सर्वर और वेब ऐप" "building the server and the web app"
  quietly "$logs/web.log" build_web &
  local web=$! failed=0
  quietly "$logs/server.log" maven -DskipTests -Dmaven.test.skip=true package || failed=1
  wait "$web" || failed=1
  ((failed == 0)) || return 1
  unpack && rehearse
}

unpack() {
  rm -rf "$app"
  quietly "$logs/unpack.log" "$JAVA_HOME/bin/java" -Djarmode=tools \
    -jar "$here/server/target/sangathan.jar" extract --destination "$app" || return 1
  if [[ -d $here/web/dist ]]; then cp -R "$here/web/dist" "$app/web"; fi
}

# One short start in a throw-away folder teaches the JVM which classes a start needs (JEP 483, 514).
rehearse() {
  say "तेज़ शुरुआत की तैयारी" "preparing fast starts"
  local stage=$build/rehearsal port
  port=$(free_port)
  rm -rf "$stage"
  if quietly "$logs/rehearsal.log" start_server -XX:AOTMode=record -XX:AOTConfiguration="$app/sangathan.aotconf" -- \
    run --rehearse --empty --port "$port" --data "$stage" &&
    quietly "$logs/rehearsal-cache.log" "$JAVA_HOME/bin/java" "${jvm_options[@]}" -XX:AOTMode=create \
      -XX:AOTConfiguration="$app/sangathan.aotconf" -XX:AOTCache="$app/sangathan.aot" -cp "$app/sangathan.jar"; then
    :
  else
    rm -f "$app/sangathan.aot"
    say "तेज़ शुरुआत के बिना चलेंगे" "continuing without fast starts"
  fi
  rm -rf "$stage" "$app/sangathan.aotconf"
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })'
}

# start_server JVM_OPTION… -- WORD…: runs the built server in this process' environment
start_server() {
  local options=()
  while [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  java_command ${options[@]+"${options[@]}"}
  "${java_words[@]}" "$@"
}

# Sets java_words to the command line of the built server.
java_command() {
  java_words=("$JAVA_HOME/bin/java" "${jvm_options[@]}" "$@" -jar "$app/sangathan.jar")
}

# Replaces this shell by the server, so that signals reach it.
start_java() {
  build_app
  export SANGATHAN_DATA=${SANGATHAN_DATA:-$here/sangathan-data}
  [[ -d $app/web ]] && export SANGATHAN_WEB=$app/web
  local options=()
  [[ $1 == serve ]] || options+=("${patient_options[@]}")
  [[ -f $app/sangathan.aot ]] && options+=(-XX:AOTCache="$app/sangathan.aot")
  # shellcheck disable=SC2086  # several options stand in one variable
  java_command ${options[@]+"${options[@]}"} ${SANGATHAN_JAVA_OPTIONS:-}
  exec "${java_words[@]}" "$@"
}
