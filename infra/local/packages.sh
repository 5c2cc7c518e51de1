#!/usr/bin/env bash
# What the tests need besides JDK, Maven and make: a command or font, and Debian's package for it. Quick when
# all is there; installs what is not as root, else names it. With "bench": what make bench needs.
set -euo pipefail

missing=()
need() { # package, command that succeeds once it is there
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}
chinese_font() {
  [ -n "$(fc-list :lang=zh-cn family)" ]
}

if [ "${1:-}" = bench ]; then
  need wrk command -v wrk
else
  need libreoffice-writer command -v soffice
  need poppler-utils command -v pdftoppm
  need fonts-noto-cjk chinese_font
  need chromium command -v chromium
fi

# Chromium without a screen of its own: half the work; where there is none the other will do
if [ "${1:-}" != bench ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && ! command -v chromium-headless-shell >/dev/null \
  && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
  { timeout 60 apt-get update -qq && timeout 90 apt-get install --no-install-recommends -y -qq chromium-headless-shell; } \
    >/dev/null 2>&1 || true
fi

if [ ${#missing[@]} -eq 0 ]; then
  exit 0
fi
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install --no-install-recommends -y -qq "${missing[@]}"
else
  echo "The tests need: ${missing[*]}. Install them (Debian: apt-get install ${missing[*]}); until then the tests that need them fail." >&2
  exit 0
fi
