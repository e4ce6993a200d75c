package charon.bootstrap;

import charon.http.HttpTransport;
import charon.http.MetricsAccess;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server. */
@Command(
    name = "serve",
    description = "Runs the server until it is told to stop (Ctrl+C or SIGTERM).",
    footer = {
      "",
      "Each setting is taken from the first place that has it: the option, the environment variable,"
          + " the configuration file, the default. Relative folders start at the working directory.",
      "",
      "More environment variables:",
      "  CHARON_GM_PASSWORD  Password of the game master 'gm' who is added at the first",
      "                      start; 8 to 128 characters. Default: a random one, printed once.",
      "  CHARON_AI_KEY       Key for the AI service; instead of --ai-key-file.",
      "  CHARON_LOG_LEVEL    error, warn, info or debug. Default: info.",
      "",
      "Example:",
      "  charon serve --campaign ~/campaigns/anselm --port 8080"
    })
final class ServeCommand implements Runnable {

  /** A switch, as it is written in settings. */
  enum OnOff {
    ON,
    OFF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether to make a certificate. */
  enum TlsMode {
    OFF,
    SELF_SIGNED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--campaign",
      order = 10,
      paramLabel = "DIR",
      description = {
        "Folder of the campaign; edits show while the server runs.",
        "Default: the built-in demo, copied to demo-campaign in the data folder.",
        "Environment: CHARON_CAMPAIGN"
      })
  private @Nullable Path campaign;

  @Option(
      names = "--host",
      order = 30,
      paramLabel = "ADDRESS",
      description = {
        "Address to listen on; 127.0.0.1 lets only this computer in.",
        "Default: 0.0.0.0, every network of this computer.",
        "Environment: CHARON_HOST"
      })
  private String host = CharonConfig.Listening.DEFAULTS.host();

  @Option(
      names = "--port",
      order = 40,
      paramLabel = "NUMBER",
      description = {
        "Port to listen on, 0 to 65535; 0 takes any free one.",
        "Default: 8000.",
        "Environment: CHARON_PORT"
      })
  private int port = CharonConfig.Listening.DEFAULTS.port();

  @Option(
      names = "--fog",
      order = 50,
      paramLabel = "on|off",
      description = {
        "Whether displays are spared what the game master has not revealed on the map.",
        "Default: on.",
        "Environment: CHARON_FOG"
      })
  private OnOff fog = CharonConfig.Play.DEFAULTS.fog() ? OnOff.ON : OnOff.OFF;

  @Option(
      names = "--resume",
      order = 52,
      arity = "0..1",
      fallbackValue = "on",
      paramLabel = "on|off",
      description = {
        "Begin with the view of before the last stop instead of STANDBY.",
        "Default: off.",
        "Environment: CHARON_RESUME"
      })
  private OnOff resume = CharonConfig.Play.DEFAULTS.resume() ? OnOff.ON : OnOff.OFF;

  @Option(
      names = "--conversation-days",
      order = 55,
      paramLabel = "NUMBER",
      description = {
        "Days after which a conversation with the ship's computer is forgotten if nothing"
            + " happens in it, 1 to 36500.",
        "Default: 90.",
        "Environment: CHARON_CONVERSATION_DAYS"
      })
  private int conversationDays = CharonConfig.Keeping.DEFAULTS.conversationDays();

  @Option(
      names = "--backup-hours",
      order = 56,
      paramLabel = "NUMBER",
      description = {
        "Hours between automatic backups to the folder backups in the data folder, 0 to 8760;"
            + " 0 makes none.",
        "Default: 1.",
        "Environment: CHARON_BACKUP_HOURS"
      })
  private int backupHours = CharonConfig.Keeping.DEFAULTS.backupHours();

  @Option(
      names = "--backups-kept",
      order = 57,
      paramLabel = "NUMBER",
      description = {
        "How many automatic backups are kept, 1 to 10000; older ones are removed.",
        "Default: 24.",
        "Environment: CHARON_BACKUPS_KEPT"
      })
  private int backupsKept = CharonConfig.Keeping.DEFAULTS.backupsKept();

  @Option(
      names = "--audit-days",
      order = 58,
      paramLabel = "NUMBER",
      description = {
        "Days for which the folder audit in the data folder tells who did what, 0 to 36500; 0 writes"
            + " nothing down.",
        "Default: 90.",
        "Environment: CHARON_AUDIT_DAYS"
      })
  private int auditDays = CharonConfig.Keeping.DEFAULTS.auditDays();

  @Option(
      names = "--transport",
      order = 60,
      paramLabel = "auto|epoll|nio",
      description = {
        "How sockets are driven: epoll is Linux's own way, nio works everywhere, auto takes the"
            + " fastest there is.",
        "Default: auto.",
        "Environment: CHARON_TRANSPORT"
      })
  private HttpTransport transport = CharonConfig.Listening.DEFAULTS.transport();

  @Option(
      names = "--tls",
      order = 42,
      paramLabel = "off|self-signed",
      description = {
        "Encrypt with a certificate of Charon's own making, kept in the folder tls in the data"
            + " folder. Browsers ask once whether to trust it; the start prints its fingerprint.",
        "Default: off.",
        "Environment: CHARON_TLS"
      })
  private TlsMode tls = TlsMode.OFF;

  @Option(
      names = "--tls-cert",
      order = 43,
      paramLabel = "FILE",
      description = {
        "Encrypt with this certificate: PEM, followed by those that vouch for it. Read again when"
            + " it changes.",
        "Default: none.",
        "Environment: CHARON_TLS_CERT"
      })
  private @Nullable Path tlsCert;

  @Option(
      names = "--tls-key",
      order = 44,
      paramLabel = "FILE",
      description = {
        "The key to --tls-cert: PEM with BEGIN PRIVATE KEY, without a password.",
        "Default: none.",
        "Environment: CHARON_TLS_KEY"
      })
  private @Nullable Path tlsKey;

  @Option(
      names = "--log-format",
      order = 66,
      paramLabel = "text|json",
      description = {
        "How what is logged to standard error is written: for people, or as a JSON object a line.",
        "Default: text.",
        "Environment: CHARON_LOG_FORMAT"
      })
  private CharonConfig.LogFormat logFormat = CharonConfig.Watching.DEFAULTS.logFormat();

  @Option(
      names = "--metrics",
      order = 65,
      paramLabel = "off|local|all",
      description = {
        "Who may read the server's metrics at /metrics: nobody; this computer, and game masters"
            + " and their tokens from anywhere; everybody.",
        "Default: local.",
        "Environment: CHARON_METRICS"
      })
  private MetricsAccess metrics = CharonConfig.Watching.DEFAULTS.metrics();

  @Option(
      names = "--web-root",
      order = 70,
      paramLabel = "DIR",
      description = {
        "Folder of another front end's built files, such as js/shared-console.bundle.js; they take"
            + " the place of Charon's own pages. Changes show when a page is loaded again.",
        "Default: none, Charon's own pages.",
        "Environment: CHARON_WEB_ROOT"
      })
  private @Nullable Path webRoot;

  @Option(
      names = "--notes",
      order = 75,
      paramLabel = "DIR",
      description = {
        "Folder of your own notes in Markdown. The ship's computer knows those sections of them"
            + " that a location names under lore in its location.yaml.",
        "Default: none.",
        "Environment: CHARON_NOTES"
      })
  private @Nullable Path notes;

  @Mixin
  private final DataOptions folder = new DataOptions();

  @Mixin
  private final ProtectionOptions protection = new ProtectionOptions();

  @Mixin
  private final AiOptions ai = new AiOptions();

  private final Operations operations;
  private final Map<String, String> environment;

  ServeCommand(Operations operations, Map<String, String> environment) {
    this.operations = operations;
    this.environment = environment;
  }

  @Override
  public void run() {
    operations.serve(config());
  }

  private CharonConfig config() {
    try {
      return new CharonConfig(
          new CharonConfig.Folders(
              Optional.ofNullable(campaign),
              folder.data,
              Optional.ofNullable(webRoot),
              Optional.ofNullable(notes)),
          new CharonConfig.Listening(host, port, transport),
          new CharonConfig.Play(fog == OnOff.ON, resume == OnOff.ON),
          new CharonConfig.Keeping(conversationDays, backupHours, backupsKept, auditDays),
          protection.settings(),
          ai.settings(environment),
          new CharonConfig.Watching(metrics, logFormat),
          new CharonConfig.Tls(
              tls == TlsMode.SELF_SIGNED,
              Optional.ofNullable(tlsCert),
              Optional.ofNullable(tlsKey)));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }
}
