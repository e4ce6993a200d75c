package charon.http.api;

import static charon.http.Who.GM;
import static charon.http.Who.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import charon.http.JsonText;
import charon.http.Reply;
import charon.http.TestCharon;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a schema allows is accepted, or refused for what no schema knows; other types are refused. */
class CommandSchemaTest {

  private static final int TRIES = 60;

  /** What cannot be known without the table. */
  private static final Pattern BEYOND = Pattern.compile(
      "commands\\[0]: (Token not found|Nobody of the crew has the id .*|Clock not found"
          + "|There is no order of turns"
          + "|[a-z]+ does not fit a clock of kind .*|(seconds|segments) required"
          + "|filled must be between 0 and .*|entries\\[0]\\.token_id: there is no token .*"
          + "|(Handout|Message|Display) not found|image, markdown or page: one of them is required"
          + "|(image|page) must be a (picture|Markdown file) of the campaign"
          + "|to must have .*|room_id, fit, release, or .*|(x|y|width|height) required"
          + "|[a-z_, ]+: one of them is required(, or release alone)?|conditions\\[0] must not be blank"
          + "|now must be between 0 and .*|Location not found|recipients\\[0]: there is no user .*"
          + "|token_id: there is a token .* already|channel must have 1 to 200 characters)");

  private static final List<String> WRONG =
      List.of("\"5\"", "5", "5.5", "true", "{}", "[]", "[{}]");

  private final TestCharon charon = new TestCharon();

  static Stream<String> commands() {
    JsonNode all = new TestCharon().get("/api/gm/commands/").as(GM).send().json();
    return StreamSupport.stream(all.required("commands").spliterator(), false)
        .map(JsonNode::toString);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatSatisfiesTheSchemaIsAccepted(String listed) {
    JsonNode command = JsonText.parse(listed);
    for (int seed = 0; seed < TRIES; seed++) {
      String body = body(command, new Random(seed));
      Reply reply = give(body);

      if (reply.status() != 200) {
        assertThat(reply.error()).as(body).matches(BEYOND);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void memberOfAnotherTypeIsRefused(String listed) {
    JsonNode command = JsonText.parse(listed);
    for (var member : properties(command).properties()) {
      for (String wrong : WRONG) {
        if (!isOf(types(member.getValue()), JsonText.parse(wrong))) {
          String body = JsonText.with(body(command, new Random(1)), member.getKey(), wrong);
          Reply reply = give(body);

          assertThat(reply.status()).as(body).isEqualTo(400);
          assertThat(reply.error()).as(body).contains(member.getKey());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void memberThatIsRequiredIsMissed(String listed) {
    JsonNode command = JsonText.parse(listed);
    for (JsonNode name : command.required("members").path("required")) {
      String body = JsonText.without(body(command, new Random(1)), name.stringValue());

      assertThat(give(body).status()).as(body).isEqualTo(400);
    }
  }

  private Reply give(String command) {
    return charon
        .post("/api/gm/batch/", "{\"commands\": [" + command + "]}")
        .as(SCRIPT)
        .send();
  }

  private static JsonNode properties(JsonNode command) {
    return command.required("members").required("properties");
  }

  private static String body(JsonNode command, Random random) {
    return object(
        "{\"command\": " + command.required("command") + "}", command.required("members"), random);
  }

  private static String object(String begun, JsonNode schema, Random random) {
    String body = begun;
    List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
        .map(JsonNode::stringValue)
        .toList();
    for (var member : schema.required("properties").properties()) {
      if (required.contains(member.getKey()) || random.nextBoolean()) {
        body = JsonText.with(body, member.getKey(), value(member.getValue(), random));
      }
    }
    return body;
  }

  private static String value(JsonNode schema, Random random) {
    List<String> types = types(schema);
    return switch (types.get(random.nextInt(types.size()))) {
      case "null" -> "null";
      case "boolean" -> String.valueOf(random.nextBoolean());
      case "number" -> String.valueOf(number(schema, random));
      case "integer" -> String.valueOf(integer(schema, random));
      case "object" ->
        schema.has("properties")
            ? object("{}", schema, random)
            : "{\"hall\": " + random.nextBoolean() + "}";
      case "array" ->
        random.nextBoolean() ? "[]" : "[" + value(schema.required("items"), random) + "]";
      default -> text(schema, random);
    };
  }

  private static long integer(JsonNode schema, Random random) {
    long least = schema.required("minimum").longValue();
    long most = schema.required("maximum").longValue();
    return switch (random.nextInt(3)) {
      case 0 -> least;
      case 1 -> most;
      default -> least / 2 + most / 2;
    };
  }

  private static double number(JsonNode schema, Random random) {
    double least = schema.required("minimum").doubleValue();
    double most = schema.required("maximum").doubleValue();
    return switch (random.nextInt(3)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + random.nextDouble() * (most - least);
    };
  }

  private static String text(JsonNode schema, Random random) {
    if (schema.has("enum")) {
      JsonNode words = schema.required("enum");
      return words.get(random.nextInt(words.size())).toString();
    }
    boolean mayBeEmpty = !schema.has("minLength") && !schema.has("pattern");
    int most = Math.min(60, schema.path("maxLength").asInt(60));
    int length = mayBeEmpty && random.nextBoolean() ? 0 : 1 + random.nextInt(most);
    return "\"" + "a".repeat(length) + "\"";
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.required("type");
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false)
            .map(JsonNode::stringValue)
            .toList()
        : List.of(type.stringValue());
  }

  private static boolean isOf(List<String> types, JsonNode value) {
    return types.stream().anyMatch(type -> switch (type) {
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray() && value.isEmpty();
      default -> false;
    });
  }
}
