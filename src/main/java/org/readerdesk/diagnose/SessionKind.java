package org.readerdesk.diagnose;

import java.util.Map;
import java.util.stream.Stream;

/// From where the person works on this machine.
public enum SessionKind {
    /// At it.
    LOCAL,
    /// Over ssh, with the window brought along or on this machine's screen.
    SSH,
    /// Over a remote desktop: Windows gives such a session the readers of the machine before the person.
    REMOTE_DESKTOP;

    /// Judges by what ssh, sshd of Windows, Windows and xrdp put into the environment.
    static SessionKind of(Map<String, String> environment) {
        if (Stream.of("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY").anyMatch(environment::containsKey)) {
            return SSH;
        }
        boolean remote = environment.getOrDefault("SESSIONNAME", "").startsWith("RDP-")
                || environment.containsKey("XRDP_SESSION");
        return remote ? REMOTE_DESKTOP : LOCAL;
    }
}
