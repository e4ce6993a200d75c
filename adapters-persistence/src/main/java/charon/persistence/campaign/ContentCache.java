package charon.persistence.campaign;

import charon.domain.campaign.CampaignProblem;
import charon.persistence.campaign.folder.FileText;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.SourceText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the files of one kind hold, so that only a file that changed is opened again. A file that
 * breaks, or is emptied, keeps its last good content. Confined to one thread.
 *
 * @param <T> what a file of this kind is read as
 */
final class ContentCache<T> {

  private static final Logger LOG = LoggerFactory.getLogger(ContentCache.class);

  private final BiFunction<SourceText, Findings, T> parser;
  private Map<String, Content<T>> previous = Map.of();
  private Map<String, Content<T>> current = new HashMap<>();
  private Set<String> unfinished = Set.of();
  private boolean incomplete;

  ContentCache(BiFunction<SourceText, Findings, T> parser) {
    this.parser = parser;
  }

  /**
   * Begins a reading of the folder; what the last one did not ask for is forgotten.
   *
   * @param beingWritten paths of files that somebody is still writing: their content stays
   */
  void begin(Set<String> beingWritten) {
    unfinished = beingWritten;
    previous = current;
    current = new HashMap<>();
    incomplete = false;
  }

  /** Whether something could not be opened, so that it is worth to try again without a change. */
  boolean incomplete() {
    return incomplete;
  }

  /** The content of a file; empty if it has never been good. */
  Optional<T> get(RegularFile file, Findings findings) {
    Content<T> known = current.get(file.path());
    if (known == null) {
      Content<T> earlier = previous.get(file.path());
      incomplete |= unfinished.contains(file.path());
      known = earlier != null && (earlier.isOf(file) || unfinished.contains(file.path()))
          ? earlier
          : load(file, earlier);
      current.put(file.path(), known);
    }
    known.problems().forEach(findings::add);
    return known.value();
  }

  /** What all files hold that were asked for since the last beginning, by path. */
  Map<String, T> contents() {
    Map<String, T> contents = new HashMap<>();
    current.forEach(
        (path, content) -> content.value().ifPresent(value -> contents.put(path, value)));
    return contents;
  }

  private Content<T> load(RegularFile file, @Nullable Content<T> earlier) {
    Optional<T> lastGood = earlier == null ? Optional.empty() : earlier.value();
    try {
      Findings own = new Findings();
      SourceText text = FileText.read(file);
      boolean blank = text.text().isBlank();
      if (blank && earlier != null && earlier.hasSomething()) {
        throw new BrokenFileException("empty", "what was in it; or delete the file");
      }
      T value = parser.apply(text, own);
      return new Content<>(Optional.of(file), Optional.of(value), own.sorted(), blank);
    } catch (BrokenFileException e) {
      return new Content<>(Optional.of(file), lastGood, problem(file, e, lastGood), false);
    } catch (NoSuchFileException e) {
      incomplete = true; // just gone: the next look will know
      return new Content<>(Optional.empty(), lastGood, List.of(), false);
    } catch (IOException e) {
      incomplete = true;
      var reason = FolderEntry.Reason.UNREADABLE;
      var unreadable = new BrokenFileException(reason.what(), reason.expected());
      return new Content<>(Optional.empty(), lastGood, problem(file, unreadable, lastGood), false);
    } catch (RuntimeException e) { // a mistake of ours must not take the other files along
      LOG.debug("Reading {} failed", file.path(), e);
      var failed = new BrokenFileException("not understood: " + e, "something written otherwise");
      return new Content<>(Optional.of(file), lastGood, problem(file, failed, lastGood), false);
    }
  }

  private static List<CampaignProblem> problem(
      RegularFile file, BrokenFileException e, Optional<?> lastGood) {
    String what = e.what() + (lastGood.isPresent() ? "; its last good content stays" : "");
    return List.of(new CampaignProblem(file.path(), e.line(), what, e.expected()));
  }

  private record Content<T>(
      Optional<RegularFile> file,
      Optional<T> value,
      List<CampaignProblem> problems,
      boolean blank) {

    boolean hasSomething() {
      return value.isPresent() && !blank;
    }

    boolean isOf(RegularFile other) {
      return file.isPresent() && file.get().equals(other);
    }
  }
}
