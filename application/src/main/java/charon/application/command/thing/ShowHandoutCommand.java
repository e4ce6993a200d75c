package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.command.word.CampaignPath;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.display.DisplayKey;
import charon.domain.thing.Handout;
import charon.domain.thing.HandoutText;
import charon.domain.view.ChangeThings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A picture or a text in players' hands. */
final class ShowHandoutCommand implements Command {

  static final String ID = "id";
  static final int LONGEST_ID = 64;

  private static final String TITLE = "title";
  private static final String IMAGE = "image";
  private static final String MARKDOWN = "markdown";
  private static final String PAGE = "page";
  private static final String LAYOUT = "layout";
  private static final String TO = "to";
  private static final String SECONDS = "seconds";
  private static final String ALL = "all";
  private static final String FULL = Handout.Layout.FULL.name().toLowerCase(Locale.ROOT);
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_KEY = 64;
  private static final int MOST_DISPLAYS = 100;
  private static final long MOST_SECONDS = 359_999;

  private static final CommandSpec SPEC = CommandSpec.of(
      "show-handout",
      "Hands players a picture or a text, in place of what has its id.",
      MemberSpec.text(ID, "Its id; a new one, if missing.").upTo(LONGEST_ID),
      MemberSpec.text(TITLE, "What stands above it; a page's own title, if missing.")
          .upTo(LONGEST_TITLE)
          .or(""),
      CampaignPath.spec(IMAGE, "A picture: a path below the campaign folder."),
      MemberSpec.text(MARKDOWN, "A text, in place of a picture.").or(""),
      CampaignPath.spec(
          PAGE, "A text of the campaign: a path of a Markdown file below its folder."),
      MemberSpec.word(
              LAYOUT,
              "How much of the screen it takes.",
              MemberSpec.lowerCase(Handout.Layout.class))
          .or(FULL),
      MemberSpec.texts(TO, "Keys of the displays that show it; all: every one does.")
          .or(List.of(ALL)),
      MemberSpec.integer(SECONDS, "When it goes by itself; never, if missing.")
          .between(1, MOST_SECONDS)
          .in("seconds"));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String id = id(given);
    Handout handout = handout(given);
    return Order.of(
        new ChangeThings(things -> things.handing(id, handout)),
        moment -> Map.of(ID, id),
        moment -> summary(handout, members.text(PAGE, "")));
  }

  @Override
  public Attributes settled(Given given) {
    Attributes data = given.members().data();
    return id(given.members()).isEmpty() ? data.with(ID, given.newId()) : data;
  }

  private static String id(Given given) {
    String id = id(given.members());
    return id.isEmpty() ? given.newId() : id;
  }

  /** Its id; empty if the server is to make one. */
  private static String id(Members members) {
    return Bounds.text(members, ID, LONGEST_ID);
  }

  private static Handout handout(Given given) {
    Members members = given.members();
    requireOne(members);
    Handout.Layout layout =
        Words.lowerCase(Handout.Layout.class, LAYOUT, members.text(LAYOUT, FULL));
    Set<String> to = to(members);
    to.forEach(key -> given.folder().displays().require(new DisplayKey(key)));
    Optional<Instant> until = Bounds.integer(members, SECONDS, 1, MOST_SECONDS).stream()
        .mapToObj(given.now()::plusSeconds)
        .findFirst();
    String title = Bounds.text(members, TITLE, LONGEST_TITLE);
    String image = CampaignPath.of(members, IMAGE);
    String page = CampaignPath.of(members, PAGE);
    if (!image.isEmpty()) {
      given.folder().requireImage(IMAGE, image);
    }
    HandoutText text = page.isEmpty()
        ? HandoutText.of(title, members.ofSeveralLines().text(MARKDOWN, ""))
        : HandoutText.of(title, given.folder().requirePage(PAGE, page));
    requireShort(text, page.isEmpty() ? MARKDOWN : PAGE);
    return new Handout(text.title(), image, text.markdown(), layout, List.copyOf(to), until);
  }

  private static void requireOne(Members members) {
    long ways =
        Stream.of(IMAGE, MARKDOWN, PAGE).filter(way -> !members.lacks(way)).count();
    if (ways != 1) {
      throw new InvalidValueException("image, markdown or page: one of them is required");
    }
  }

  /** A title that a page has itself is as short as one that is given. */
  private static void requireShort(HandoutText text, String member) {
    if (text.markdown().length() > Members.MAX_TEXT) {
      throw new InvalidValueException(
          member + " must have at most " + Members.MAX_TEXT + " characters");
    }
    if (text.title().length() > LONGEST_TITLE) {
      throw new InvalidValueException(
          member + " must have a title of at most " + LONGEST_TITLE + " characters");
    }
  }

  /** The displays that show it; none: all do. */
  private static Set<String> to(Members members) {
    if (!members.has(TO)) {
      return Set.of();
    }
    Set<String> keys = members.distinctTexts(TO);
    if (keys.equals(Set.of(ALL))) {
      return Set.of();
    }
    if (keys.isEmpty() || keys.contains(ALL) || keys.size() > MOST_DISPLAYS) {
      throw new InvalidValueException(
          "to must have either all, or keys of 1 to " + MOST_DISPLAYS + " displays");
    }
    if (keys.stream().anyMatch(key -> key.isEmpty() || key.length() > LONGEST_KEY)) {
      throw new InvalidValueException("to must have keys of displays");
    }
    return keys;
  }

  private static String summary(Handout handout, String page) {
    String name = Stream.of(handout.title(), handout.image(), page)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(text -> text.substring(text.lastIndexOf('/') + 1))
        .orElse("a text");
    if (handout.isForAll()) {
      return "Handed out " + name;
    }
    int displays = handout.to().size();
    return "Handed out " + name + " to " + (displays == 1 ? "one display" : displays + " displays");
  }
}
