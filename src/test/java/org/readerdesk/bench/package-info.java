/// How fast ReaderDesk is beside a C program on the same work in the same run: `mvn test-compile exec:exec@benchmark`
/// writes `target/benchmarks/report.md`.
///
/// Not tests: what is measured depends on the machine, so only ratios count, and nothing here runs in `mvn verify`.
package org.readerdesk.bench;
