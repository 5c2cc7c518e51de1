#!/bin/sh
# Prints the home of a JDK 25: JAVA_HOME, the default java, or one in the usual folders.
is25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}
default=""
if command -v javac >/dev/null 2>&1; then
  default=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
fi
for home in "${JAVA_HOME:-}" "$default" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
  "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$home" ] && is25 "$home"; then
    echo "$home"
    exit 0
  fi
done
echo "No JDK 25 found: install one (for example Temurin 25) and set JAVA_HOME to it." >&2
exit 1
