package charon.bootstrap.run;

import charon.bootstrap.command.Version;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.http.Displays;
import charon.http.HttpAdapter;
import charon.http.HttpSettings;
import charon.http.Monitoring;
import charon.http.ServerUseCases;
import charon.http.Surroundings;
import charon.http.TlsCertificate;
import java.io.IOException;
import java.util.Optional;

/** Builds the way in: the displays, and HTTP, as the configuration wants them. */
final class Web {

  private final Foundation base;
  private final HttpSettings settings;
  private final Displays displays;

  /** Makes the displays. */
  Web(Foundation base) {
    this.base = base;
    this.settings = settings(base.config());
    this.displays =
        base.resources().add(new Displays(settings, base.secrets()::randomBytes, base.clock()));
  }

  /** Who is shown what is published. */
  Displays displays() {
    return displays;
  }

  /**
   * Begins to listen.
   *
   * @throws CommandException if the address cannot be had
   */
  HttpAdapter listen(ServerUseCases useCases, Storage storage, Optional<TlsCertificate> tls) {
    try {
      return base.resources()
          .add(HttpAdapter.start(
              displays,
              settings,
              useCases,
              surroundings(storage, tls),
              base.secrets()::randomBytes));
    } catch (IOException e) {
      throw CommandException.failure(
          "Cannot listen on " + settings.host() + ":" + settings.port()
              + " (--host and --port choose another address)",
          e);
    }
  }

  private Surroundings surroundings(Storage storage, Optional<TlsCertificate> tls) {
    CharonConfig config = base.config();
    String scheme = config.tls().isOn() ? "https" : "http";
    return new Surroundings(
        tls,
        storage.audit(),
        config.folders().webRoot(),
        bound -> Reachable.urls(scheme, bound),
        new Monitoring(config.watching().metrics(), Version.number(), storage.database()::works));
  }

  private static HttpSettings settings(CharonConfig config) {
    return HttpSettings.DEFAULTS
        .at(config.listening().host(), config.listening().port())
        .over(config.listening().transport())
        .with(OwnName.added(config.protection()));
  }
}
