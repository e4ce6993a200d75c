package charon.persistence.campaign.yaml;

import charon.domain.campaign.CampaignProblem;
import charon.domain.campaign.CampaignProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Collects what is wrong while the folder is read. Confined to one thread. */
public final class Findings {

  /** Of each file; who wrote a file with more will see the rest after mending these. */
  static final int MAX_PER_FILE = 20;

  private static final int MAX_TEXT = 200;

  private final Map<String, Set<CampaignProblem>> byFile = new LinkedHashMap<>();

  /** Something about a file as a whole. */
  public void add(String file, String what, String expected) {
    add(new CampaignProblem(file, OptionalInt.empty(), what, expected));
  }

  /** Something in a line of a file, from 1. */
  public void add(String file, int line, String what, String expected) {
    add(new CampaignProblem(file, OptionalInt.of(line), what, expected));
  }

  /** Something about a file as a whole that works, but was probably meant otherwise. */
  public void hint(String file, String what, String expected) {
    add(new CampaignProblem(file, OptionalInt.empty(), what, expected, Kind.HINT));
  }

  /** Something in a line of a file that works, but was probably meant otherwise. */
  public void hint(String file, int line, String what, String expected) {
    add(new CampaignProblem(file, OptionalInt.of(line), what, expected, Kind.HINT));
  }

  /** A problem; one that is already there is kept once. */
  public void add(CampaignProblem problem) {
    Set<CampaignProblem> ofFile =
        byFile.computeIfAbsent(problem.file(), file -> new LinkedHashSet<>());
    if (ofFile.size() < MAX_PER_FILE) {
      ofFile.add(new CampaignProblem(
          problem.file(),
          problem.line(),
          shortened(problem.what()),
          problem.expected(),
          problem.kind()));
    }
  }

  /** Whether nothing more is kept of a file. */
  public boolean areFull(String file) {
    return byFile.getOrDefault(file, Set.of()).size() >= MAX_PER_FILE;
  }

  /** All problems, by file and line. */
  public List<CampaignProblem> sorted() {
    List<CampaignProblem> all = new ArrayList<>();
    byFile.values().forEach(all::addAll);
    all.sort(Comparator.comparing(CampaignProblem::file)
        .thenComparing(problem -> problem.line().orElse(0)));
    return all;
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
