#!/bin/sh
# Takes the pictures in assets/screenshots anew: tests drive the window over the simulator, over a private pcscd with
# virtual readers and over scripted answers, without a display. Needs what the tests of the real PC/SC need (see README.md).
set -eu
cd "$(dirname "$0")/.."
run() {
    mvn -q -B test -Dsurefire.failIfNoSpecifiedTests=false -Dreaderdesk.pcsc.required=true "$@"
}
run -Dtest='SimulatorScreenshotsTest,PcscdScreenshotsTest'
for picture in readers-and-result pcscd-status pcscd-card-pulled pcscd-killed \
    simulator-start simulator-status simulator-reset-by-another simulator-waiting simulator-no-service
do
    cp "target/screenshots/$picture.png" assets/screenshots/
done
run -Dtest='ActivityWindowTest,DialogPicturesTest'
cp target/screenshots/log-event.png target/screenshots/log-export.png assets/screenshots/
for picture in atr atr-dark passport passport-dark
do
    cp "target/screenshots/$picture.png" assets/screenshots/
done
