package charon.application.command.thing;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Bounds;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Words;
import charon.domain.thing.Alarm;
import charon.domain.view.ChangeThings;
import java.util.Optional;

/** An alarm on all screens. */
final class SetAlarmCommand implements Command {

  private static final String LEVEL = "level";
  private static final String TEXT = "text";
  private static final String SOUND = "sound";
  private static final int LONGEST_TEXT = 500;

  /** As the wire has it, where there always is one. */
  private enum Level {
    NONE,
    CAUTION,
    RED;

    Optional<Alarm.Level> alarm() {
      return this == NONE ? Optional.empty() : Optional.of(Alarm.Level.valueOf(name()));
    }
  }

  private static final CommandSpec SPEC = CommandSpec.of(
      "set-alarm",
      "Raises an alarm on all screens, in place of any other, or ends it.",
      MemberSpec.word(LEVEL, "How bad it is; none ends it.", MemberSpec.lowerCase(Level.class))
          .must(),
      MemberSpec.text(TEXT, "What it says.").upTo(LONGEST_TEXT).or(""),
      MemberSpec.flag(SOUND, "Whether it is heard.").or(false));

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String word = members.required(LEVEL, "level required");
    Level level = Words.lowerCase(Level.class, LEVEL, word);
    String text = Bounds.text(members, TEXT, LONGEST_TEXT);
    boolean sound = members.flag(SOUND).orElse(false);
    Optional<Alarm> alarm = level.alarm().map(how -> new Alarm(how, text, sound));
    return Order.of(
        new ChangeThings(things -> things.withAlarm(alarm)),
        moment -> Answer.of(entry(LEVEL, word)),
        moment -> summary(level, text));
  }

  private static String summary(Level level, String text) {
    String done = switch (level) {
      case NONE -> "Ended the alarm";
      case CAUTION -> "Called for caution";
      case RED -> "Raised a red alarm";
    };
    return level == Level.NONE || text.isBlank() ? done : done + ": " + text.strip();
  }
}
