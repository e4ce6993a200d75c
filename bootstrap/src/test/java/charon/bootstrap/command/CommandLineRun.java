package charon.bootstrap.command;

import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** The command line with everything around it replaced: environment, streams, operations. */
public final class CommandLineRun {

  public final Map<String, String> environment = new HashMap<>();
  public final ScriptedPasswords passwords = new ScriptedPasswords();
  final RecordedOperations operations = new RecordedOperations();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Carries out a command; what the one before wrote is forgotten. */
  public int execute(String... arguments) {
    return executeOn(operations, arguments);
  }

  public int executeOn(Operations target, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    bytes = new ByteArrayOutputStream();
    var terminal =
        new Terminal(new PrintWriter(out, true), bytes, new PrintWriter(err, true), passwords);
    return new CharonCommandLine(target, terminal, byte[]::new, environment).execute(arguments);
  }

  /** The configuration that was served last. */
  public CharonConfig served() {
    return operations.served.get(operations.served.size() - 1);
  }

  public String out() {
    return out.toString();
  }

  /** What was written to standard output that is no text of this machine's. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  public String err() {
    return err.toString();
  }
}
