/** What campaign authors may write, and what is refused. */
@NullMarked
package charon.persistence.campaign.yaml;

import org.jspecify.annotations.NullMarked;
