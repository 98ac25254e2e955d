/// That no secret of a command reaches a place where it would stay: [org.readerdesk.secrets.Sink] lists the places.
package org.readerdesk.secrets;
