#!/usr/bin/env bash
# The tests by tier, each with its time: plain (no server), process (the program is killed and stalled), http (the
# application on real servers), browser. Two at once where all are run: each has its own servers and ports.
# Usage: tiers.sh [tier...]
set -uo pipefail
cd "$(dirname "$0")/../.."
mkdir -p target
# A tier is a list of classes: of those that tags leave out Quarkus would build the application all the same.
classes() { sed 's|.*/||; s|\.java$||' | grep -vxE 'BrowserTest|IntegrationTest' | sort | paste -sd,; }
all() { find src/test/java -name '*Test.java'; }
process='/(KillTest|StoppedServersTest)\.java$'
served() { grep -rlE 'extends (IntegrationTest|FunctionContract|BrowserTest)' src/test/java | grep 'Test\.java$'; }
list() { # tier
  case $1 in
    plain) all | grep -vxFf <(served) | grep -vE "$process" | classes ;;
    process) all | grep -E "$process" | classes ;;
    http) served | grep -v /web/pages/ | classes ;;
    browser) served | grep /web/pages/ | classes ;;
    *) echo "no tier $1" >&2; return 2 ;;
  esac
}

tier() { # name
  local name=$1 start=$SECONDS status=0 tests
  tests=$(list "$name") || return 2
  mvn -B test -DtempDir="surefire-$name" -Dtest="$tests" >"target/tests-$name.log" 2>&1 || status=$?
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

tier http &
http=$!
status=0
for name in browser process plain; do tier "$name" || status=$?; done
wait $http || status=$?
exit $status
