package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.yaml.YamlTime;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Scalar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the session logs. */
final class SessionReader {

  private static final String DATE = "date";
  private static final String NPCS = "npcs";
  private static final Comparator<Attributes> LATEST_FIRST =
      Comparator.comparing(SessionReader::number).reversed();

  private final Reading reading;

  SessionReader(Reading reading) {
    this.reading = reading;
  }

  /** The logs as clients receive them: the largest number first, then in order of file names. */
  List<Attributes> sessions(Directory campaign) {
    return reading.directory(campaign, "sessions").stream()
        .flatMap(directory -> reading.files(directory, ".md").stream())
        .flatMap(file -> session(file).stream())
        .sorted(LATEST_FIRST)
        .toList();
  }

  private Optional<Attributes> session(RegularFile file) {
    return reading.markdown(file).map(log -> session(file.name(), log));
  }

  private static Attributes session(String fileName, MarkdownFile log) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("body", log.text());
    members.put("filename", fileName);
    members.putAll(log.members().json().members());
    if (members.get(NPCS) instanceof String names) {
      members.put(NPCS, Arrays.stream(names.split(",", -1)).map(String::strip).toList());
    }
    members.putIfAbsent(NPCS, log.members().member(NPCS).isPresent() ? null : List.of());
    log.members().member(DATE).ifPresent(date -> members.put(DATE, day(date)));
    return new Attributes(members);
  }

  /** The first word of a date, which leaves out the time of day. */
  private static @Nullable Object day(YamlValue date) {
    if (!(date instanceof Scalar scalar) || scalar.value() == null) {
      return date.json();
    }
    if (scalar.value() instanceof YamlTime time) {
      return time.date().toString();
    }
    return scalar.value().toString().strip().split("\\s", 2)[0];
  }

  private static BigDecimal number(Attributes session) {
    Object number = session.get("session_number").orElse(0L);
    return number instanceof Number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
  }
}
