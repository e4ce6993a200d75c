package charon.domain.table;

/**
 * What storage knows a table by; never used again, not even when the table is gone.
 *
 * @param value positive
 */
public record TableId(long value) {

  /** The table of all requests that name none. */
  public static final TableId DEFAULT = new TableId(1);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public TableId {
    if (value < 1) {
      throw new IllegalArgumentException("table: " + value + " (expected: positive)");
    }
  }
}
