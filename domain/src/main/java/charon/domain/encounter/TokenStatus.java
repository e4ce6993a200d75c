package charon.domain.encounter;

/** A condition that a token shows. */
public enum TokenStatus {
  WOUNDED,
  DEAD,
  PANICKED,
  STUNNED,
  HIDDEN
}
