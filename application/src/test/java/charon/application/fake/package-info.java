/** The out-ports in memory, for tests: they keep what the contract tests demand, without a disk. */
@NullMarked
package charon.application.fake;

import org.jspecify.annotations.NullMarked;
