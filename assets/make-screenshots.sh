#!/bin/sh
# Takes the pictures in assets/screenshots anew: tests drive the window over the simulator and over a private pcscd with
# virtual readers, without a display. Needs what the tests of the real PC/SC need (see README.md).
set -eu
cd "$(dirname "$0")/.."
mvn -q -B test -Dtest='SimulatorScreenshotsTest,PcscdScreenshotsTest' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dreaderdesk.pcsc.required=true
for picture in readers-and-result pcscd-status pcscd-card-pulled pcscd-killed \
    simulator-start simulator-status simulator-reset-by-another simulator-waiting simulator-no-service
do
    cp "target/screenshots/$picture.png" assets/screenshots/
done
