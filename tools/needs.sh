# shellcheck shell=bash
# Finds what the product needs on this machine, installs it where it may, and says plainly what is missing.

OLDEST_JAVA=25
OLDEST_NODE=20

# The version that a JDK's release file states; folders without one are no JDK.
java_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_jdk() {
  [[ -x $1/bin/java && -x $1/bin/javac ]] || return 1
  local version
  version=$(java_version "$1")
  ((${version:-0} >= OLDEST_JAVA))
}

jdk_folders() {
  local home=${HOME:-} on_path
  [[ -n $home ]] || home=$(eval printf '%s' "~$(id -un)")
  printf '%s\n' "${JAVA_HOME:-}"
  if on_path=$(command -v javac); then
    dirname "$(dirname "$(readlink -f "$on_path")")"
  fi
  local folder
  for folder in /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/*jdk* \
    "$home"/.sdkman/candidates/java/* "$home"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    printf '%s\n' "$folder"
  done
}

# Sets JAVA_HOME to the first JDK that is new enough.
need_java() {
  local folder
  while IFS= read -r folder; do
    if [[ -n $folder ]] && is_jdk "$folder"; then
      export JAVA_HOME=$folder
      return
    fi
  done < <(jdk_folders)
  stop "$NOT_AVAILABLE" jdk_missing \
    "JDK $OLDEST_JAVA या नया चाहिए। इसे लगाएँ (जैसे Temurin $OLDEST_JAVA या Debian का openjdk-$OLDEST_JAVA-jdk), या JAVA_HOME उस पर रखें।" \
    "A JDK $OLDEST_JAVA or newer is needed. Install one (such as Temurin $OLDEST_JAVA or Debian's openjdk-$OLDEST_JAVA-jdk), or set JAVA_HOME to it."
}

may_install() { [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; }

# install PACKAGE…
install() {
  say "लगा रहे हैं: $*" "installing: $*"
  { DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"; } </dev/null >&2
}

# need PROGRAM PACKAGE…: the program is there, or is installed where we may
need() {
  local program=$1
  shift
  command -v "$program" >/dev/null && return
  if may_install; then
    install "$@" && command -v "$program" >/dev/null && return
  fi
  stop "$NOT_AVAILABLE" program_missing \
    "$program नहीं मिला। इसे लगाएँ (Debian पर: apt-get install $*)।" \
    "$program is missing. Install it (on Debian: apt-get install $*)."
}

need_maven() { need mvn maven; }

need_node() {
  need node nodejs
  need npm npm
  local version
  version=$(node --version)
  version=${version#v}
  ((${version%%.*} >= OLDEST_NODE)) || stop "$NOT_AVAILABLE" node_too_old \
    "Node $OLDEST_NODE या नया चाहिए; यहाँ $version है।" \
    "Node $OLDEST_NODE or newer is needed; this is $version."
}
