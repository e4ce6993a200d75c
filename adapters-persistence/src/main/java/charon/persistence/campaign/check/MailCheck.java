package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether each message of a common store reaches somebody. */
final class MailCheck {

  private static final String STORE = "/comms/messages";

  private MailCheck() {}

  static void check(Sources sources, Findings findings) {
    sources.frontMatter().forEach((path, message) -> {
      String store = Sources.folderOf(path);
      if (store.endsWith(STORE)) {
        Set<String> owners = owners(sources, store.substring(0, store.lastIndexOf('/')));
        boolean reaches = Stream.of("to", "from")
            .flatMap(member -> texts(message, member))
            .anyMatch(text -> owners.stream().anyMatch(owner -> contains(text, owner)));
        if (!reaches) {
          String to = texts(message, "to").findFirst().orElse("");
          new Notes(path, findings)
              .problem(
                  message.lineOf("to"),
                  "a message that reaches nobody",
                  Nearest.expected("the owner of a terminal here in 'to' or 'from'", to, owners));
        }
      }
    });
  }

  private static Set<String> owners(Sources sources, String comms) {
    Set<String> owners = new TreeSet<>();
    for (String name : sources.children(comms)) {
      if (!name.equals("messages")) {
        owners.add(sources
            .file(comms + "/" + name + "/terminal.yaml")
            .map(file -> file.value("owner").map(Object::toString).orElse(""))
            .orElse(name));
      }
    }
    owners.remove("");
    return owners;
  }

  private static Stream<String> texts(Mapping message, String member) {
    return message.member(member).stream()
        .flatMap(value -> value instanceof Sequence list
            ? list.items().stream()
            : List.<YamlValue>of(value).stream())
        .filter(value -> !value.isNull())
        .map(value -> String.valueOf(value.json()));
  }

  private static boolean contains(String text, String owner) {
    return text.toLowerCase(Locale.ROOT).contains(owner.toLowerCase(Locale.ROOT));
  }
}
