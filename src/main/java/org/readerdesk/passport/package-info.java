/// What is known of a reader: what kind its name tells, the passport that it gives of itself, and what it agrees on with a
/// card.
///
/// Here is nothing that asks a reader or a resource manager; what is not told stays unknown.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport;
