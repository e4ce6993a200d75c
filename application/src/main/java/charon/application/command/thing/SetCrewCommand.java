package charon.application.command.thing;

import static java.util.Map.entry;

import charon.application.command.word.Answer;
import charon.application.command.word.Command;
import charon.application.command.word.Given;
import charon.application.command.word.Order;
import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.command.MemberSpec;
import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.show.Showing;
import charon.domain.thing.CrewValues;
import charon.domain.view.ChangeThings;
import charon.domain.view.ViewCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How somebody of the crew is. */
final class SetCrewCommand implements Command {

  private static final Value STRESS = new Value("stress");
  private static final Value HEALTH = new Value("health");
  private static final Value WOUNDS = new Value("wounds");
  private static final String CONDITIONS = "conditions";
  private static final int MOST_CONDITIONS = 20;
  private static final int LONGEST_CONDITION = 100;
  private static final int MOST_TOLD = 3;
  private static final CommandSpec SPEC = CommandSpec.of(
      "set-crew",
      "Says how somebody of the crew is, above what their file says; what is missing stays.",
      MemberSpec.id(ThingCommands.ID, "Who, by the id in the file."),
      STRESS.spec("Their stress"),
      HEALTH.spec("Their health now"),
      WOUNDS.spec("How many wounds they have"),
      MemberSpec.texts(
              CONDITIONS,
              "What they suffer from, at most " + MOST_CONDITIONS + " of at most "
                  + LONGEST_CONDITION + " characters; null: as the file has it.")
          .orNull());
  private static final List<String> MEMBERS =
      List.of(STRESS.member(), HEALTH.member(), WOUNDS.member(), CONDITIONS);

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Order read(Given given) {
    Members members = given.members();
    String id = ThingCommands.id(members);
    Value.requireAny(members, MEMBERS);
    var stress = STRESS.read(members);
    var health = HEALTH.read(members);
    var wounds = WOUNDS.read(members);
    var conditions = conditions(members);
    UnaryOperator<CrewValues> change = before -> new CrewValues(
        stress.over(before.stress()),
        health.over(before.health()),
        wounds.over(before.wounds()),
        conditions.over(before.conditions()));
    String told =
        Value.told(List.of(stress.told(), health.told(), wounds.told(), conditions.told()));
    return Order.of(
        shown -> set(shown, id, change),
        moment ->
            Answer.of(entry(ThingCommands.ID, id), entry("values", values(moment.after(), id))),
        moment -> "Set " + told + " for " + moment.names().crew(id));
  }

  private static ViewCommand set(Showing shown, String id, UnaryOperator<CrewValues> change) {
    // who has left the file can still be given back to it
    if (!isOfCrew(shown, id) && !shown.view().things().crew().containsKey(id)) {
      throw new NotFoundException("Nobody of the crew has the id '" + id + "'");
    }
    CrewValues values = change.apply(values(shown, id));
    return new ChangeThings(things -> things.withCrew(id, values));
  }

  private static boolean isOfCrew(Showing shown, String id) {
    return shown.sight().campaign().whole().people().crew().stream()
        .anyMatch(person -> person.text("id").equals(id));
  }

  private static CrewValues values(Showing shown, String id) {
    return shown.view().things().crew().getOrDefault(id, CrewValues.NONE);
  }

  private static Value.Said<List<String>> conditions(Members members) {
    boolean isGiven = members.has(CONDITIONS);
    if (members.data().get(CONDITIONS).isEmpty()) {
      return new Value.Said<>(CONDITIONS, isGiven, Optional.empty(), "");
    }
    List<String> all = List.copyOf(members.distinctTexts(CONDITIONS));
    if (all.size() > MOST_CONDITIONS) {
      throw new InvalidValueException(
          CONDITIONS + " must have at most " + MOST_CONDITIONS + " entries");
    }
    for (int at = 0; at < all.size(); at++) {
      String name = CONDITIONS + "[" + at + "]";
      if (all.get(at).isBlank()) {
        throw new InvalidValueException(name + " must not be blank");
      }
      if (all.get(at).length() > LONGEST_CONDITION) {
        throw new InvalidValueException(
            name + " must have at most " + LONGEST_CONDITION + " characters");
      }
    }
    return new Value.Said<>(CONDITIONS, isGiven, Optional.of(all), told(all));
  }

  private static String told(List<String> conditions) {
    if (conditions.isEmpty()) {
      return "none";
    }
    return conditions.size() > MOST_TOLD
        ? String.valueOf(conditions.size())
        : String.join(", ", conditions);
  }
}
