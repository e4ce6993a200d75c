package charon.persistence.sqlite;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the newest schema, script by script. The version, that is how many scripts it
 * has been through, is kept in the file itself ({@code pragma user_version}).
 */
final class SchemaMigrator {

  /** The scripts of this program, in order. A script is never edited once it has been released. */
  static final List<String> SCRIPTS = List.of(
      "V001__accounts_and_messages.sql",
      "V002__conversations.sql",
      "V003__message_keys.sql",
      "V004__token_scopes.sql",
      "V005__tables.sql",
      "V006__show.sql",
      "V007__displays.sql",
      "V008__player_tokens.sql",
      "V009__withdrawn_messages.sql");

  private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrator.class);
  private static final String FOLDER = "/db/migration/";

  private final List<String> scripts;

  SchemaMigrator(List<String> scripts) {
    this.scripts = List.copyOf(scripts);
  }

  /**
   * Runs the scripts that the database has not been through, each in a transaction. Two processes
   * may do so at once.
   *
   * @throws StorageException if the database has been through more scripts than there are
   */
  void migrate(Handle handle) {
    while (version(handle) < scripts.size()) {
      ImmediateTransaction.run(handle, () -> takeNextStep(handle));
    }
    requireKnown(version(handle), scripts.size());
  }

  /** Refuses the database of a newer program. */
  static void requireKnown(int version, int newest) {
    if (version > newest) {
      throw new StorageException(
          Reason.TOO_NEW,
          "The database has schema version " + version + ", but this Charon knows versions up to "
              + newest + " only: use the Charon that wrote it, or a newer one");
    }
  }

  private void takeNextStep(Handle handle) {
    int version = version(handle); // again: another process may have been faster
    if (version < scripts.size()) {
      String script = scripts.get(version);
      handle.createScript(textOf(script)).executeAsSeparateStatements();
      handle.execute("pragma user_version = " + (version + 1));
      LOG.info("Database schema: {}", script);
    }
  }

  /** How many scripts a database has been through. */
  static int version(Handle handle) {
    return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
  }

  private static String textOf(String script) {
    try (InputStream in = SchemaMigrator.class.getResourceAsStream(FOLDER + script)) {
      if (in == null) {
        throw new IllegalStateException("script: '" + script + "' (expected: in " + FOLDER + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read script " + script, e);
    }
  }
}
