/** Every setting, said once: name, default, range and what it means. */
@NullMarked
package charon.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
