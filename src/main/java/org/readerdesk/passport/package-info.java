/// What is known of a reader by its name alone: what kind it is.
///
/// Here is nothing that asks a reader or a resource manager; what a name does not tell stays unknown.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport;
