#!/usr/bin/env bash
# The tests by tier, each with its time: plain (no server), process (the program is killed and stalled), http (the
# application on real servers), browser. Two at once where all are run: each has its own servers and ports.
# Usage: tiers.sh [tier...]
set -uo pipefail
cd "$(dirname "$0")/../.."
mkdir -p target
never=bench,screenshots,lambda

tier() { # name
  local name=$1 start=$SECONDS status=0 filter
  case $name in
    plain) filter=(-Dexcluded.tests="$never,http,process") ;;
    process) filter=(-Dgroups=process) ;;
    http) filter=(-Dgroups='http & !browser') ;;
    browser) filter=(-Dgroups=browser) ;;
    *) echo "no tier $name" >&2; return 2 ;;
  esac
  mvn -B test -DtempDir="surefire-$name" "${filter[@]}" >"target/tests-$name.log" 2>&1 || status=$?
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
for name in plain process browser; do tier "$name" || status=$?; done
wait $http || status=$?
exit $status
