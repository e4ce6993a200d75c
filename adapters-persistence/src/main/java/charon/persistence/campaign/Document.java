package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.persistence.campaign.check.PayloadShare;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import charon.persistence.campaign.yaml.YamlReader;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mapping that a YAML file holds. Notes what has not the shape that the server relies on.
 *
 * @param file path relative to the campaign folder
 * @param mapping what is in the file
 * @param findings where problems go
 */
record Document(String file, Mapping mapping, Findings findings) {

  private static final String A_MAPPING = "a mapping";

  /**
   * Reads a YAML file; empty if there is nothing in it.
   *
   * @throws BrokenFileException if it cannot be read, holds no mapping or is too much to be sent
   */
  static Optional<Mapping> parse(SourceText source, Findings findings) {
    Optional<YamlValue> value = YamlReader.read(source, findings).filter(some -> !some.isNull());
    if (value.isPresent() && !(value.get() instanceof Mapping)) {
      throw new BrokenFileException(value.get().line(), value.get().kind(), A_MAPPING);
    }
    Optional<Mapping> mapping = value.map(Mapping.class::cast);
    mapping.ifPresent(content -> PayloadShare.require(source, content));
    return mapping.filter(some -> !some.members().isEmpty());
  }

  /** All members as they are. */
  Attributes attributes() {
    return mapping.json();
  }

  /** All members, but in the named list only what is a mapping; without it if it is no list. */
  Attributes attributesWithEntries(String list) {
    return replaced(list, entries(list).stream().map(Mapping::json).toList());
  }

  /** All members, but in the named list only what is text; without it if it is no list. */
  Attributes attributesWithTexts(String list) {
    List<Object> texts = new ArrayList<>();
    for (YamlValue item : items(list)) {
      if (item.json() instanceof String text) {
        texts.add(text);
      } else {
        note(item.line(), "an entry of '" + list + "' that is " + item.kind(), "a text");
      }
    }
    return replaced(list, texts);
  }

  /** The mappings in the named list; whatever else is there is noted. */
  List<Mapping> entries(String list) {
    List<Mapping> entries = new ArrayList<>();
    for (YamlValue item : items(list)) {
      if (item instanceof Mapping entry) {
        entries.add(entry);
      } else {
        note(item.line(), "an entry of '" + list + "' that is " + item.kind(), A_MAPPING);
      }
    }
    return entries;
  }

  /** Notes a problem in a line of this file. */
  void note(int line, String what, String expected) {
    findings.add(file, line, what, expected);
  }

  private List<YamlValue> items(String list) {
    Optional<YamlValue> member = mapping.member(list).filter(value -> !value.isNull());
    if (member.isPresent() && member.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    member.ifPresent(
        other -> note(other.line(), "'" + list + "' that is " + other.kind(), "a list"));
    return List.of();
  }

  private Attributes replaced(String list, List<?> items) {
    Attributes all = attributes();
    if (all.get(list).isEmpty()) {
      return all;
    }
    return isList(list) ? all.with(list, items) : all.without(Set.of(list));
  }

  private boolean isList(String name) {
    return mapping.member(name).filter(Sequence.class::isInstance).isPresent();
  }
}
