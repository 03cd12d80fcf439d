#!/bin/sh
# The browser tests need Chromium; this puts it there where it may, and says so where it may not (they are skipped then).
for name in "${VARIORUM_CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  if apt-get install -y -qq chromium >/dev/null 2>&1; then exit 0; fi
  if apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq chromium >/dev/null 2>&1; then exit 0; fi
fi
echo "No Chromium here, and no right to install it: the browser tests will be skipped (set VARIORUM_CHROMIUM to one)."
