/** What is counted and measured, and its text for who collects it. */
@NullMarked
package charon.http.metrics;

import org.jspecify.annotations.NullMarked;
