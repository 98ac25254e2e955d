package org.readerdesk.pcsc.contract;

import java.util.List;
import org.readerdesk.pcsc.Bytes;
import org.readerdesk.pcsc.ResourceManager;

/// What a contract is tried on: a resource manager whose readers the test holds in its hands.
///
/// One serves all tests of a class; each leaves it without cards and without programs.
public interface Bench extends AutoCloseable {

    /// The thing under test; each context of it is another program's, as far as the resource manager knows.
    ResourceManager manager();

    /// The readers in the order in which they are listed, two at least.
    List<String> readers();

    /// Puts a card in; it may be half a second until the resource manager sees it.
    void insert(String reader, TestCard card);

    /// Takes the card out, if one is in; again it may be half a second.
    void remove(String reader);

    @Override
    void close();

    /// A bench with readers that come and go.
    interface Pluggable extends Bench {

        /// Adds a reader without card behind the others.
        void plug(String reader);

        /// Takes a reader away.
        void unplug(String reader);
    }

    /// A bench whose readers' drivers answer what the test wants.
    interface Telling extends Bench {

        /// Gives a reader an attribute.
        void attribute(String reader, int tag, Bytes value);

        /// Lets a reader answer one control code, as pcsc-lite numbers it, with `answer`.
        void control(String reader, int code, Bytes answer);
    }

    /// A bench whose service can die.
    interface Mortal extends Bench {

        /// Ends it as by SIGKILL.
        void stopService();

        /// Starts it again, on the same readers.
        void startService();
    }
}
