package charon.persistence.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A database that takes statements. Both methods throw {@link
 * charon.application.port.StorageException} if it does not do what it is asked. Thread-safe.
 */
public interface Database {

  /**
   * Runs statements in a transaction and returns once they are kept. They may be run again: they must
   * do nothing but use the handle.
   *
   * @param what what is being done, for the message of a fault: {@code adding a user}
   */
  <T> T write(String what, Function<Handle, T> statements);

  /**
   * Runs a query on what is kept now.
   *
   * @param what as in {@link #write}
   */
  <T> T read(String what, Function<Handle, T> query);
}
