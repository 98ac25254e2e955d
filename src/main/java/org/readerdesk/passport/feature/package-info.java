/// PC/SC part 10: the features of a reader, its properties, and what a PIN pad can do, read from the answers to control
/// codes.
///
/// Here is nothing that asks a reader, and no word for people. No PIN is ever built or seen here.
@org.jspecify.annotations.NullMarked
package org.readerdesk.passport.feature;
