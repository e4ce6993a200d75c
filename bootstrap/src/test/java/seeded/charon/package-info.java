/**
 * Deliberately wrong classes, in packages named as Charon's are: each breaks at least one
 * architecture rule, and together they break every one. Never run.
 */
package seeded.charon;
