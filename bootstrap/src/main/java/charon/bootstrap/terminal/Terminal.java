package charon.bootstrap.terminal;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command reads and writes.
 *
 * @param out for results: what a script may want to catch
 * @param err for remarks and errors: what a person should see
 * @param passwords for secrets
 */
public record Terminal(PrintWriter out, PrintWriter err, PasswordInput passwords) {

  /** The one of this process. */
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintWriter(System.out, true, Charset.defaultCharset()),
        new PrintWriter(System.err, true, Charset.defaultCharset()),
        new SystemPasswordInput());
  }
}
