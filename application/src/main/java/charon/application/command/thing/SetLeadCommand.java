package charon.application.command.thing;

import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.InvalidValueException;
import charon.domain.thing.Lead;
import charon.domain.view.ChangeThings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What displays are led to beside the map: what of the view is open on them, and where it stands. */
final class SetLeadCommand implements Command {

  private static final String TAB = "tab";
  private static final String SYSTEM = "system_slug";
  private static final String BODY = "body_slug";
  private static final String SELECTED = "selected";
  private static final String PERSON = "person";
  private static final String LOG = "log";
  private static final String MESSAGE = "message";
  private static final String SCROLL = "scroll";
  private static final String RELEASE = "release";
  private static final int LONGEST = 200;
  private static final List<String> WAYS =
      List.of(TAB, SYSTEM, BODY, SELECTED, PERSON, LOG, MESSAGE, SCROLL);

  private static final CommandSpec SPEC = CommandSpec.of(
      "set-lead",
      "Leads displays to what is open on them, and where it stands; what is missing stays.",
      MemberSpec.word(
              TAB,
              "The tab of the bridge; null: each shows what it likes.",
              MemberSpec.upperCase(Lead.Tab.class))
          .orNull(),
      place(SYSTEM, "The system whose chart is shown; empty: the stars."),
      place(BODY, "The body whose orbit is shown; empty: the whole system."),
      place(SELECTED, "What is selected on the chart, by slug or name; empty: nothing."),
      place(PERSON, "Whose file is open, by id; empty: nobody's."),
      place(LOG, "Which log is open, by its file name; empty: the newest."),
      place(MESSAGE, "Which message of the comm terminal is open, by id; empty: the newest."),
      MemberSpec.number(SCROLL, "Where the longest text stands, from its beginning to its end.")
          .between(0.0, 1.0)
          .orNull(),
      MemberSpec.flag(RELEASE, "Whether each display may show what it likes.").or(false));

  private static MemberSpec place(String name, String about) {
    return MemberSpec.text(name, about).upTo(LONGEST).orNull();
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    boolean release = members.flag(RELEASE).orElse(false);
    boolean leads = WAYS.stream().anyMatch(members::has);
    if (release == leads) {
      throw new InvalidValueException(
          String.join(", ", WAYS) + ": one of them is required, or release alone");
    }
    UnaryOperator<Lead> change = release ? before -> Lead.NOWHERE : change(members);
    return Order.of(
        new ChangeThings(things ->
            things.withLead(change.apply(things.lead().orElse(Lead.NOWHERE)).ifAny())),
        moment -> Map.of(),
        moment -> release ? "Let displays show what they like" : "Led displays" + told(members));
  }

  private static UnaryOperator<Lead> change(Members members) {
    var tab = tab(members);
    var system = text(members, SYSTEM);
    var body = text(members, BODY);
    var selected = text(members, SELECTED);
    var person = text(members, PERSON);
    var log = text(members, LOG);
    var message = text(members, MESSAGE);
    var scroll = scroll(members);
    return before -> before.next(
        new Lead(
            tab.over(before.tab()),
            system.over(before.system()),
            body.over(before.body()),
            selected.over(before.selected()),
            person.over(before.person()),
            log.over(before.log()),
            message.over(before.message()),
            scroll.over(before.scroll())),
        new Lead.Kept(body.isGiven(), selected.isGiven(), scroll.isGiven()));
  }

  private static Value.Said<Lead.Tab> tab(Members members) {
    return said(
        members,
        TAB,
        isNull(members, TAB)
            ? Optional.empty()
            : Optional.of(Words.upperCase(Lead.Tab.class, TAB, members.text(TAB, ""))));
  }

  private static Value.Said<String> text(Members members, String name) {
    return said(
        members,
        name,
        isNull(members, name)
            ? Optional.empty()
            : Optional.of(Bounds.text(members, name, LONGEST)));
  }

  private static Value.Said<Double> scroll(Members members) {
    return said(
        members,
        SCROLL,
        isNull(members, SCROLL)
            ? Optional.empty()
            : Bounds.number(members, SCROLL, 0, 1).stream().boxed().findFirst());
  }

  private static boolean isNull(Members members, String name) {
    return members.data().get(name).isEmpty();
  }

  private static <T> Value.Said<T> said(Members members, String name, Optional<T> value) {
    return new Value.Said<>(name, members.has(name), value, "");
  }

  /** The first that tells most: where to, else that something is scrolled. */
  private static String told(Members members) {
    for (String name : WAYS) {
      if (!members.lacks(name) && !name.equals(SCROLL)) {
        return " to "
            + (name.equals(MESSAGE)
                ? "a message"
                : WORDS.getOrDefault(name, "") + members.text(name, ""));
      }
    }
    return members.lacks(SCROLL) ? " elsewhere" : " through what is read";
  }

  private static final Map<String, String> WORDS = Map.of(
      TAB, "the tab ",
      SYSTEM, "the chart of ",
      BODY, "the orbit of ",
      PERSON, "the file on ",
      LOG, "the log ");
}
