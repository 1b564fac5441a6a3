# shellcheck shell=bash
# Messages for people go to standard error, in Hindi and English; reports go to standard output.

# Exit codes, as docs/operations.md lists them and org.sangathan.commands.ExitCode names them.
export DONE=0 REFUSED=1 NOT_UNDERSTOOD=64 NOT_AVAILABLE=69 BROKEN=70

# say HINDI ENGLISH
say() { printf '%s · %s\n' "$1" "$2" >&2; }

# stop CODE NAME HINDI ENGLISH; with --json (WANTS_JSON) also one object on standard output
stop() {
  printf 'संगठन · sangathan: %s\n  %s\n  %s\n' "$2" "$3" "$4" >&2
  if [[ -n ${WANTS_JSON:-} ]]; then
    local message="$3 $4"
    message=${message//\\/\\\\}
    printf '{"error":{"code":"%s","message":"%s"}}\n' "$2" "${message//\"/\\\"}"
  fi
  exit "$1"
}
