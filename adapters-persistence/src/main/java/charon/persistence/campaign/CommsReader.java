package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.domain.campaign.CommTerminal;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the comm terminals of a location, and files the messages into them. */
final class CommsReader {

  private static final String MESSAGES = "messages";
  private static final String INBOX = "inbox";
  private static final String SENT = "sent";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String UNKNOWN = "Unknown";

  private final Reading reading;

  CommsReader(Reading reading) {
    this.reading = reading;
  }

  /** The terminals of a location's directory, in order of names. */
  List<CommTerminal> terminals(Directory location) {
    Optional<Directory> comms = reading.directory(location, "comms");
    Optional<List<StoredMessage>> store =
        comms.flatMap(directory -> reading.directory(directory, MESSAGES)).map(this::messages);
    return comms.stream()
        .flatMap(directory -> reading.directories(directory).stream())
        .filter(directory -> !directory.name().equals(MESSAGES))
        .map(directory -> terminal(directory, store))
        .toList();
  }

  private CommTerminal terminal(Directory directory, Optional<List<StoredMessage>> store) {
    Attributes members = reading
        .document(directory, "terminal.yaml")
        .map(Document::attributes)
        .orElseGet(() -> new Attributes(Map.of("owner", directory.name())));
    String slug = directory.name();
    return store
        .map(messages -> fromStore(slug, members, messages))
        .orElseGet(() -> new CommTerminal(
            slug, members, fromFolders(directory, INBOX), fromFolders(directory, SENT)));
  }

  private static CommTerminal fromStore(
      String slug, Attributes members, List<StoredMessage> messages) {
    String owner = members.text("owner").toLowerCase(Locale.ROOT);
    return new CommTerminal(
        slug,
        members,
        StoredMessage.sorted(messages.stream()
            .filter(addresses(TO, owner))
            .map(message -> message.filed(INBOX, message.valueOr(FROM, UNKNOWN)))
            .toList()),
        StoredMessage.sorted(messages.stream()
            .filter(addresses(FROM, owner))
            .map(message -> message.filed(SENT, message.valueOr(TO, UNKNOWN)))
            .toList()));
  }

  private List<Attributes> fromFolders(Directory terminal, String folder) {
    return StoredMessage.sorted(reading.directory(terminal, folder).stream()
        .flatMap(directory -> reading.directories(directory).stream())
        .flatMap(contact ->
            messages(contact).stream().map(message -> message.filed(folder, contact.name())))
        .toList());
  }

  private List<StoredMessage> messages(Directory directory) {
    return reading.files(directory, ".md").stream()
        .flatMap(file ->
            reading.markdown(file).stream().map(content -> StoredMessage.of(file.name(), content)))
        .toList();
  }

  /** Whether the owner is named; a terminal that nobody owns would be named everywhere. */
  private static Predicate<StoredMessage> addresses(String member, String owner) {
    return message -> !owner.isEmpty()
        && message.texts(member).stream()
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(owner));
  }
}
