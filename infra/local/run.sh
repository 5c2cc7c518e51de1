#!/usr/bin/env bash
# make run: the local world and the application on this machine; Ctrl-C stops both. Data and mails are
# kept under var/ between runs; delete var/ to begin anew. SAMPLE=no starts without the sample office.
set -euo pipefail
cd "$(dirname "$0")/../.."
java="$JAVA_HOME/bin/java"
port=${PORT:-8080}
mailbox=${MAILBOX_PORT:-8025}
dynamodb=${DYNAMODB_PORT:-8000}
smtp=${SMTP_PORT:-2525}
mkdir -p var
fresh=yes
[ -d var/dynamodb ] && fresh=no

if [ ! -s var/secret ]; then
  (umask 077; head -c 32 /dev/urandom | base64 > var/secret)
fi

pids=()
stop() {
  trap - EXIT INT TERM
  # the application first, then the world it lives in
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait "${pids[i]}" 2>/dev/null || true
  done
}
trap stop EXIT
trap 'exit 0' INT TERM

await() { # what, log, command that succeeds once it is there
  local what=$1 log=$2
  shift 2
  for _ in $(seq 1 300); do
    "$@" >/dev/null 2>&1 && return 0
    if ! kill -0 "${pids[-1]}" 2>/dev/null; then
      break
    fi
    sleep 0.2
  done
  echo "$what did not start; see $log:" >&2
  tail -5 "$log" >&2
  exit 1
}

"$java" -cp 'infra/local/target/local-world.jar:infra/local/target/lib/*' org.gongkai.local.LocalWorld \
  --dynamodb-jars infra/local/dynamodb/target/lib --storage infra/storage.yaml --table gongkai --data var \
  --dynamodb-port "$dynamodb" --smtp-port "$smtp" --mailbox-port "$mailbox" > var/local-world.log 2>&1 &
pids+=($!)
await "The local world" var/local-world.log grep -q 'the local world is ready' var/local-world.log

export GONGKAI_TABLE=gongkai GONGKAI_SECRET="$(cat var/secret)" GONGKAI_FILES=var/files
export GONGKAI_PUBLIC_URL=${GONGKAI_PUBLIC_URL:-http://localhost:$port}
export GONGKAI_STAGE=local GONGKAI_MAIL_ALLOW='*' GONGKAI_DESK_BASIC=true
export GONGKAI_MAIL_FROM=gongkai@example.com GONGKAI_MAILBOX_URL=http://localhost:$mailbox
export QUARKUS_MAILER_HOST=127.0.0.1 QUARKUS_MAILER_PORT=$smtp QUARKUS_MAILER_START_TLS=DISABLED
export QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE=http://127.0.0.1:$dynamodb QUARKUS_HTTP_PORT=$port
export QUARKUS_DYNAMODB_AWS_REGION=cn-north-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
if [ "${SAMPLE:-yes}" != no ] && [ "$fresh" = yes ]; then
  export GONGKAI_MACHINE_OFFICE_FILE=infra/local/sample/office.json
fi

"$java" -jar target/gongkai-runner.jar > var/gongkai.log 2>&1 &
pids+=($!)
await "Gongkai" var/gongkai.log curl -fsS "http://localhost:$port/q/health/ready"

if [ -n "${GONGKAI_MACHINE_OFFICE_FILE:-}" ]; then
  "$java" -cp 'infra/local/target/local-world.jar:infra/local/target/lib/*' org.gongkai.local.Sample "http://localhost:$port" infra/local/sample/plan-2026.yaml
fi

cat <<TEXT

Gongkai runs.
  start page     http://localhost:$port/
  request form   http://localhost:$port/apply
  tracking       http://localhost:$port/track
  desk           http://localhost:$port/desk
  desk's API     http://localhost:$port/api/desk/requests
  mailbox        http://localhost:$mailbox/
  logs           var/gongkai.log, var/local-world.log
TEXT
if [ "${SAMPLE:-yes}" != no ]; then
  echo "  sample logins  zhang, sun (heads), chen (clerk), li, wang, zhao (handlers); password sample-office-<login>"
fi
echo "Ctrl-C stops everything."
wait "${pids[-1]}"
