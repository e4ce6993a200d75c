/** How the audit trail is kept: JSON lines in one file a day. */
@NullMarked
package charon.persistence.audit;

import org.jspecify.annotations.NullMarked;
