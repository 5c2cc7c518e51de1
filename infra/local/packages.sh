#!/usr/bin/env bash
# Debian packages that the tests use, one a line: package, then what shows that it is there. As root the
# missing ones are installed; otherwise they are named, and the tests that need them fail.
set -uo pipefail

missing=()
while read -r package proof; do
  [ -z "$package" ] && continue
  if ! compgen -G "$proof" >/dev/null && ! dpkg -s "$package" >/dev/null 2>&1; then
    missing+=("$package")
  fi
done <<'PACKAGES'
chromium /usr/bin/chromium*
libreoffice-writer /usr/bin/soffice
poppler-utils /usr/bin/pdftoppm
fonts-noto-cjk /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
PACKAGES

[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing ${missing[*]}"
  apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null &&
    exit 0
fi
echo "missing packages: ${missing[*]}; install them (apt-get install --no-install-recommends ${missing[*]}), else the tests that need them fail" >&2
exit 0
