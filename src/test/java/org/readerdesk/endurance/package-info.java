/// What shows only after long: leaks, closing at the worst moment, input that nobody would think of.
///
/// Each class is an [org.readerdesk.fixture.Endurance] test; properties of the build set how long they try. What one
/// right answer can show is tested beside the code.
package org.readerdesk.endurance;
