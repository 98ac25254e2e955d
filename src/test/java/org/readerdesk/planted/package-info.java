/// Classes that break the rules of the architecture, one rule each, so that the rules can be seen to notice.
///
/// Only `ArchitectureTest` looks at them. The packages below mirror those of the program.
package org.readerdesk.planted;
