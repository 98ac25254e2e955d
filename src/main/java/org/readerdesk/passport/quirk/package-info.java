/// What is publicly known of readers that behave in their own way, as a hint to a person who looks for a cause.
///
/// Nothing here is a proof: that a reader of this kind is known to do something does not say that this one does. Each
/// hint names where it was published.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport.quirk;
