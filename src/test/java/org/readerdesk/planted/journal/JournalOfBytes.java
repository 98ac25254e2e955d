package org.readerdesk.planted.journal;

import java.util.Optional;
import org.readerdesk.pcsc.Bytes;

public final class JournalOfBytes {
    Optional<String> line(Optional<Bytes> response) {
        return response.map(Bytes::hex);
    }
}
