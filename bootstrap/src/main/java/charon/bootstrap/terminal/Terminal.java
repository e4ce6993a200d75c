package charon.bootstrap.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command reads and writes.
 *
 * @param out for results: what a script may want to catch
 * @param bytes the same as {@code out}, for results that are no text of this machine's
 * @param err for remarks and errors: what a person should see
 * @param passwords for secrets
 */
public record Terminal(
    PrintWriter out, OutputStream bytes, PrintWriter err, PasswordInput passwords) {

  /** The one of this process. */
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintWriter(System.out, true, Charset.defaultCharset()),
        System.out,
        new PrintWriter(System.err, true, Charset.defaultCharset()),
        new SystemPasswordInput());
  }
}
