package charon.bootstrap;

import charon.ai.AiAdapter;
import charon.application.account.AccountService;
import charon.application.account.Accounts;
import charon.application.account.AuthenticationService;
import charon.application.campaign.CampaignService;
import charon.application.conversation.CannedResponder;
import charon.application.conversation.ConversationService;
import charon.application.conversation.Conversations;
import charon.application.conversation.FallingBackResponder;
import charon.application.conversation.QueryWriter;
import charon.application.conversation.Scribe;
import charon.application.message.MessageService;
import charon.application.port.in.EarlierView;
import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.out.AuditTrail;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.StorageException;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewKeeper;
import charon.domain.disclosure.Fog;
import charon.http.Displays;
import charon.http.HttpAdapter;
import charon.http.HttpSettings;
import charon.http.Monitoring;
import charon.http.Surroundings;
import charon.http.TlsCertificate;
import charon.http.UseCases;
import charon.persistence.AuditFolder;
import charon.persistence.CampaignFolder;
import charon.persistence.DataBackups;
import charon.persistence.DataFolderLock;
import charon.persistence.NotesFolder;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** The composition root: builds Charon, starts it in order and stops it in reverse. */
final class CharonApplication implements AutoCloseable {

  private static final Clock CLOCK = Clock.systemUTC();

  /** How much of what the table saw a crash can take. */
  private static final Duration KEEP_VIEW = Duration.ofSeconds(1);

  /** How soon storage is used again that works again. */
  private static final Duration TRY_STORAGE = Duration.ofSeconds(2);

  /** How soon a new certificate is noticed. */
  private static final Duration READ_CERTIFICATE = Duration.ofSeconds(2);

  private final HttpAdapter http;
  private final ViewKeeper keeper;
  private final Path campaign;
  private final Optional<EarlierView> earlier;
  private final Optional<TlsCertificate> tls;
  private final Resources resources;

  private CharonApplication(
      HttpAdapter http,
      ViewKeeper keeper,
      Path campaign,
      Optional<EarlierView> earlier,
      Optional<TlsCertificate> tls,
      Resources resources) {
    this.http = http;
    this.keeper = keeper;
    this.campaign = campaign;
    this.earlier = earlier;
    this.tls = tls;
    this.resources = resources;
  }

  /**
   * Starts a server.
   *
   * @param beforeListening what to do about the accounts before anybody can log in
   * @throws CommandException if the server cannot listen, or the demo cannot be unpacked
   */
  static CharonApplication start(
      CharonConfig config,
      SecretGenerator secrets,
      Consumer<ManageAccountsUseCase> beforeListening) {
    var resources = new Resources();
    try {
      resources.add(lock(config.folders().data()));
      var storage = resources.add(storageIn(config.folders().data()));
      beforeListening.accept(accountsIn(storage, secrets));
      var background = resources.add(new BackgroundWork());
      // closed after HTTP: then nothing changes any more
      var keeper = resources.add(
          new ViewKeeper(storage.viewSnapshots(), background.after(KEEP_VIEW), CLOCK));
      Path campaign =
          config.folders().campaign().orElseGet(() -> demoIn(config.folders().data()));
      var audit = audit(config, resources); // closed after HTTP, which goes on writing
      Optional<TlsCertificate> tls = Certificates.of(config, CLOCK.instant());
      var displays = resources.add(new Displays(settings(config), secrets::randomBytes));
      // closed before the displays, so that no change is published to those that are gone
      var catalog = resources.add(CampaignFolder.open(campaign));

      var conversations = new Conversations(
          storage.conversations(),
          background,
          CLOCK,
          Duration.ofDays(config.keeping().conversationDays()));
      var view = new ActiveViewService(
          catalog,
          displays.publisher(),
          secrets,
          config.play().fog() ? Fog.ON : Fog.OFF,
          conversations::clearAtOnce,
          keeper);
      var talk = new ConversationService(
          conversations,
          responder(config, catalog, resources),
          new QueryWriter(catalog, view, notes(config)),
          new Scribe(secrets, CLOCK));
      var messages = new MessageService(storage.messages(), storage.users(), CLOCK);
      var authentication = new AuthenticationService(
          accountsOf(storage), PersistenceAdapter.passwordHasher(secrets), secrets, CLOCK);

      var browse = new CampaignService(catalog, catalog, view);
      var useCases = new UseCases(
          view,
          view,
          view,
          browse,
          messages,
          authentication,
          browse,
          new UseCases.Conversations(talk, talk));
      if (config.play().resume()) {
        view.earlier().ifPresent(earlier -> view.resume());
      }
      var surroundings = new Surroundings(
          tls,
          audit,
          config.folders().webRoot(),
          bound -> Reachable.urls(config.tls().isOn() ? "https" : "http", bound),
          new Monitoring(
              config.watching().metrics(), CharonCommandLine.Version.number(), storage::works));
      var http = resources.add(listen(displays, config, useCases, surroundings, secrets));
      catalog.watch(view::refresh);
      new AutomaticBackups(new DataBackups(config.folders().data()), config.keeping(), CLOCK)
          .begin(background);
      background.repeat(storage::tryAgain, TRY_STORAGE, TRY_STORAGE);
      tls.ifPresent(certificate ->
          background.repeat(certificate::refresh, READ_CERTIFICATE, READ_CERTIFICATE));
      http.ready();
      return new CharonApplication(http, keeper, campaign, view.earlier(), tls, resources);
    } catch (RuntimeException e) {
      resources.close();
      throw e;
    }
  }

  /** Does some work on the accounts of a data folder, be a server running on it or not. */
  static void manageAccounts(
      Path dataFolder, SecretGenerator secrets, Consumer<ManageAccountsUseCase> work) {
    try (var storage = storageIn(dataFolder)) {
      work.accept(accountsIn(storage, secrets));
    }
  }

  /** What the server listens on. */
  InetSocketAddress address() {
    return http.address();
  }

  /** The campaign's folder. */
  Path campaign() {
    return campaign;
  }

  /** The beginnings of all URLs under which the server can be opened. */
  List<String> urls() {
    return Reachable.urls(tls.isPresent() ? "https" : "http", address());
  }

  /** The certificate, if there is one. */
  Optional<TlsCertificate> tls() {
    return tls;
  }

  /** The view of before the start, if it was there and not taken back at once. */
  Optional<EarlierView> earlier() {
    return earlier;
  }

  @Override
  public void close() {
    http.stopping();
    keeper.close(); // now too: a disk that hangs can take all the time there is for the rest
    resources.close();
  }

  private static DataFolderLock lock(Path dataFolder) {
    return DataFolderLock.tryTake(dataFolder)
        .orElseThrow(() -> CommandException.failure("Another Charon serves the data folder "
            + dataFolder + ": stop it first, or name another folder with --data"));
  }

  private static PersistenceAdapter storageIn(Path dataFolder) {
    try {
      return PersistenceAdapter.open(dataFolder);
    } catch (StorageException e) {
      throw CommandException.failure(StorageAdvice.on(e, dataFolder));
    }
  }

  /** Who speaks as the ship's computer: a language model if one is set, and what is canned. */
  private static CharonResponder responder(
      CharonConfig config, CampaignCatalog catalog, Resources resources) {
    var canned =
        new CannedResponder(catalog, bound -> ThreadLocalRandom.current().nextInt(bound));
    if (!config.ai().isOn()) {
      return canned;
    }
    var model = resources.add(AiAdapter.open(config.ai()));
    // the model keeps its own time limit; this one is for a model that does not
    Duration patience = config.ai().limits().timeout().plusSeconds(1);
    return new FallingBackResponder(model.responder(), canned, patience);
  }

  private static AuditTrail audit(CharonConfig config, Resources resources) {
    int days = config.keeping().auditDays();
    return days == 0
        ? AuditTrail.NONE
        : resources.add(AuditFolder.open(config.folders().data(), days, CLOCK));
  }

  private static NoteLibrary notes(CharonConfig config) {
    return config.folders().notes().<NoteLibrary>map(NotesFolder::new).orElse(NoteLibrary.NONE);
  }

  private static Path demoIn(Path dataFolder) {
    return DemoCampaign.ofThisProgram().unpackInto(dataFolder);
  }

  private static HttpSettings settings(CharonConfig config) {
    return HttpSettings.DEFAULTS
        .at(config.listening().host(), config.listening().port())
        .over(config.listening().transport())
        .with(OwnName.added(config.protection()));
  }

  private static HttpAdapter listen(
      Displays displays,
      CharonConfig config,
      UseCases useCases,
      Surroundings surroundings,
      SecretGenerator secrets) {
    try {
      return HttpAdapter.start(
          displays, settings(config), useCases, surroundings, secrets::randomBytes);
    } catch (IOException e) {
      throw CommandException.failure(
          "Cannot listen on " + config.listening().host() + ":"
              + config.listening().port() + " (--host and --port choose another address)",
          e);
    }
  }

  private static AccountService accountsIn(PersistenceAdapter storage, SecretGenerator secrets) {
    return new AccountService(
        accountsOf(storage), PersistenceAdapter.passwordHasher(secrets), secrets, CLOCK);
  }

  private static Accounts accountsOf(PersistenceAdapter storage) {
    return new Accounts(storage.users(), storage.sessions(), storage.apiTokens());
  }
}
