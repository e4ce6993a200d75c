package charon.bootstrap.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a component of a group's record a setting, and says all there is to say of it.
 *
 * <p>The component's name is the setting's: {@code backupHours} is the option {@code
 * --backup-hours}, the variable {@code CHARON_BACKUP_HOURS} and the key {@code backup-hours} of the
 * configuration file. Its type says how a value is written. A component without a default is an
 * {@link java.util.Optional} or a {@link java.util.List}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {

  /** No limit to a number. */
  int ANY = Integer.MAX_VALUE;

  /** What it is for, in whole sentences. */
  String says();

  /** The default as one would write it; empty: there is none. */
  String value() default "";

  /** What holds if nothing is set, in words, where there is no default. */
  String otherwise() default "none";

  /** What stands for the value in the help; empty: what the type says. */
  String label() default "";

  /** The least number. */
  int least() default 0;

  /** The greatest number. */
  int most() default ANY;

  /** What a number counts, to be told with its range; empty: not told. */
  String unit() default "";

  /** The section of docs/operations.md, or the page beside it, that tells more; empty: none. */
  String more() default "";
}
