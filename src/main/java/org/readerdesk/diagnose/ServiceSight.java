package org.readerdesk.diagnose;

/// What can be seen of the service of PC/SC from outside, while it does not answer.
public enum ServiceSight {
    /// It is not installed.
    NOT_INSTALLED,
    /// It is installed, and the socket that programs reach it by is not there.
    NO_SOCKET,
    /// Its socket is there, and nobody answers.
    SILENT,
    /// On this system nothing can be seen from outside.
    UNSEEN
}
