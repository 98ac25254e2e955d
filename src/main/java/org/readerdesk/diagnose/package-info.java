/// What this machine shows of PC/SC without asking it: finds causes, changes nothing, touches no reader and no card.
@org.jspecify.annotations.NullMarked
package org.readerdesk.diagnose;
