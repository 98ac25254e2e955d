package org.readerdesk.pcsc;

import java.util.Set;

/// A way to a smart card resource manager: the system's own, the one that Java programs see, or a simulated one.
///
/// Safe to call from any thread.
public interface ResourceManager {

    /// What it is, for the status line.
    Description description();

    /// Opens a new, independent context (`SCardEstablishContext`, scope SYSTEM).
    ///
    /// The calling thread becomes the context's only thread. The first call loads the native library: 90 to 240 ms.
    ///
    /// 0x8010001D: no service. 0x8010006A: polkit refuses, or the service died in this moment; then a second try says
    /// 0x8010001D.
    Result<Context> establish();

    /// Whether it can do `feature`, or behaves so.
    default boolean has(Feature feature) {
        return description().features().contains(feature);
    }

    /// What a resource manager is.
    ///
    /// @param kind which adapter serves it
    /// @param platform whose code meanings apply
    /// @param version of the library or service, as it says itself; empty when unknown
    /// @param features what it can do
    record Description(Kind kind, Platform platform, String version, Set<Feature> features) {

        public Description {
            features = Set.copyOf(features);
        }
    }

    /// The adapters.
    enum Kind {
        /// The system's own PC/SC.
        SYSTEM,
        /// `javax.smartcardio` through jnasmartcardio.
        JAVA,
        /// `javax.smartcardio` through the JDK's own provider.
        JAVA_JDK,
        /// Invented readers in memory.
        SIMULATOR
    }
}
