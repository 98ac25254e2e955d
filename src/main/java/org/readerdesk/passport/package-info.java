/// What is known of a reader, and of what it agrees on with a card: by its name alone, and by what others have read.
///
/// Here is nothing that asks a reader or a resource manager; what is not told stays unknown.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport;
