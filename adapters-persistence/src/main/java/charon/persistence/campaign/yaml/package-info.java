/**
 * YAML by the rules of version 1.1, as campaign files are written: every value with its line,
 * nothing that JSON cannot carry, and nothing that grows without bound. The only package that knows
 * the parser.
 */
@NullMarked
package charon.persistence.campaign.yaml;

import org.jspecify.annotations.NullMarked;
