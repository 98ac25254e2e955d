package org.readerdesk.pcsc.winscard;

/// Where a new context finds the library. From any thread.
interface Libraries {

    /// What the next context uses, and no other while it must not.
    Winscard take();

    /// That context is released, or could not be established.
    void giveBack(Winscard library);

    /// One library for all contexts.
    static Libraries one(Winscard library) {
        return new Libraries() {
            @Override
            public Winscard take() {
                return library;
            }

            @Override
            public void giveBack(Winscard used) {
                // it was never taken away
            }
        };
    }
}
