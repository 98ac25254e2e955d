/// What result codes are called, what they mean and what to try: one table, and the sentences for what ReaderDesk
/// itself declines.
///
/// The texts are data (`result-codes.tsv`, `messages.properties`), so that they can be translated. Here is nothing that
/// asks a resource manager, and nothing that draws.
@org.jspecify.annotations.NullMarked
package org.readerdesk.codes;
