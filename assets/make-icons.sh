#!/bin/sh
# Makes icons/ of icon.svg: PNG of each size, readerdesk.ico for Windows, readerdesk.icns for macOS.
# Debian: apt install librsvg2-bin icoutils icnsutils
set -eu
cd "$(dirname "$0")"
for tool in rsvg-convert icotool png2icns; do
    command -v $tool >/dev/null || { echo "$tool is missing (Debian: apt install librsvg2-bin icoutils icnsutils)" >&2; exit 1; }
done
rm -rf icons
mkdir icons
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width $size --height $size --output icons/readerdesk-$size.png icon.svg
done
# shellcheck disable=SC2046
icotool --create --output icons/readerdesk.ico $(printf 'icons/readerdesk-%s.png ' 16 24 32 48 64 128) \
    --raw icons/readerdesk-256.png
# 64 and 24 pixels have no place in an icns
# shellcheck disable=SC2046
png2icns icons/readerdesk.icns $(printf 'icons/readerdesk-%s.png ' 16 32 48 128 256 512) >/dev/null
