#!/usr/bin/env bash
# The tests by tier, each with its time, from the cheapest on: plain (no server, classes side by side), services (wired by
# their constructors on DynamoDB Local, without Quarkus), process (the program is killed and stalled), http (the
# application on real servers), browser. Where all are run two go on at any time: each has its own servers and ports.
# What is compiled is run as it is. Usage: tiers.sh [tier...]
set -uo pipefail
cd "$(dirname "$0")/../.."
mkdir -p target
# A tier is a list of classes: of those that tags leave out Quarkus would build the application all the same.
classes() { sed 's|.*/||; s|\.java$||' | grep -vxE 'BrowserTest|IntegrationTest|ServicesTest|WorldTest' | sort | paste -sd,; }
all() { find src/test/java -name '*Test.java'; }
process='/(KillTest|StoppedServersTest)\.java$'
extending() { grep -rlE "extends ($1)\b" src/test/java | grep 'Test\.java$'; }
served() { extending 'IntegrationTest|FunctionContract|BrowserTest'; }
wired() { extending ServicesTest; }
list() { # tier
  case $1 in
    plain) all | grep -vxFf <(served; wired) | grep -vE "$process" | classes ;;
    services) wired | classes ;;
    process) all | grep -E "$process" | classes ;;
    http) served | grep -v /web/pages/ | classes ;;
    browser) served | grep /web/pages/ | classes ;;
    *) echo "no tier $1" >&2; return 2 ;;
  esac
}

tier() { # name
  local name=$1 start=$SECONDS status=0 tests parallel=junit.jupiter.execution.parallel flags=()
  tests=$(list "$name") || return 2
  # classes that share nothing but the machine run two at once
  if [ "$name" = plain ]; then
    flags=(-D$parallel.enabled=true -D$parallel.mode.classes.default=concurrent
      -D$parallel.config.strategy=fixed -D$parallel.config.fixed.parallelism=2)
  fi
  mvn -B quarkus:generate-code-tests surefire:test "${flags[@]}" -DtempDir="surefire-$name" -Dtest="$tests" \
    >"target/tests-$name.log" 2>&1 || status=$?
  # what Maven says, whole and in one piece; the program's own log stays in the file
  printf '%s\n' "== $name" "$(grep -aE '^\[(INFO|WARNING|ERROR)\]' "target/tests-$name.log")" \
    "== $name took $((SECONDS - start)) s, ended with $status; all of it: target/tests-$name.log"
  return $status
}

if [ $# -gt 0 ]; then
  status=0
  for name in "$@"; do tier "$name" || status=$?; done
  exit $status
fi

# the longest begin
failed=target/tests-failed
rm -f "$failed"
for name in http browser process plain services; do
  if [ "$(jobs -rp | wc -l)" -ge 2 ]; then wait -n; fi
  { tier "$name" || echo "$name" >>"$failed"; } &
done
wait
[ ! -e "$failed" ]
