package charon.imports.json;

import charon.application.port.out.imports.ImportRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant.PaddingReadBehaviour;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON file of which one member may be a picture in base64: that goes to a file of its own
 * while it is read, and is never in memory. What else there is, is bounded. For one file and thread.
 */
public final class JsonFile {

  /** A picture of 64 MiB in base64, and as much again as maps have beside it. */
  static final long MAX_BYTES = 96L << 20;

  static final int MAX_VALUES = 500_000;
  private static final int MAX_CHARACTERS = 8 << 20;
  private static final int MAX_DEPTH = 50;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(1 << 20)
          .maxNameLength(1_000)
          .maxNumberLength(100)
          .build())
      .build();

  private final String pictureMember;
  private final Path picture;
  private int values;
  private int characters;

  private JsonFile(String pictureMember, Path picture) {
    this.pictureMember = pictureMember;
    this.picture = picture;
  }

  /**
   * The root of a file.
   *
   * @param pictureMember the member of the root that is a picture, if it is a text
   * @param picture the file that is made of it
   * @throws ImportRefusedException if it is no such file, with the byte where that was seen
   * @throws IOException if it cannot be read
   */
  public static Member read(Path file, String pictureMember, Path picture) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new ImportRefusedException("the file: more than 96 MiB (expected: at most 96 MiB)");
    }
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return new Member("", new JsonFile(pictureMember, picture).root(parser));
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private static ImportRefusedException broken(JacksonException e) {
    long at = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    String where = at < 0 ? "the file" : "byte " + at;
    String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return new ImportRefusedException(where + ": no JSON: " + what + " (expected: JSON)", e);
  }

  private Map<String, @Nullable Object> root(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new ImportRefusedException("the file: no mapping (expected: a JSON object)");
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      boolean isPicture = name.equals(pictureMember) && token == JsonToken.VALUE_STRING;
      members.put(name, isPicture ? picture(parser) : value(parser, token));
    }
    if (parser.nextToken() != null) {
      throw new ImportRefusedException(
          "byte " + parser.currentTokenLocation().getByteOffset() + ": more after the end");
    }
    return members;
  }

  /** True, in place of the picture. */
  private Boolean picture(JsonParser parser) throws IOException {
    if (Files.exists(picture)) {
      throw new ImportRefusedException(pictureMember + ": a second one (expected: one)");
    }
    try (OutputStream out = new PictureSink(pictureMember, picture)) {
      parser.readBinaryValue(
          Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(PaddingReadBehaviour.PADDING_ALLOWED),
          out);
    } catch (JacksonException e) {
      long at = parser.currentLocation().getByteOffset();
      throw new ImportRefusedException(
          pictureMember + ": no base64 near byte " + at + " (expected: a picture in base64)", e);
    }
    return true;
  }

  private @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
    if (++values > MAX_VALUES) {
      throw new ImportRefusedException("the file: more than " + MAX_VALUES + " values");
    }
    if (token == null) {
      return null; // the parser says that the file is cut off before this can be
    }
    return switch (token) {
      case START_OBJECT -> mapping(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> text(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> null;
    };
  }

  private Map<String, @Nullable Object> mapping(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return members;
  }

  private List<@Nullable Object> list(JsonParser parser) {
    List<@Nullable Object> items = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY && next != null;
        next = parser.nextToken()) {
      items.add(value(parser, next));
    }
    return items;
  }

  private String text(JsonParser parser) {
    String text = parser.getString();
    characters += text.length();
    if (characters > MAX_CHARACTERS) {
      throw new ImportRefusedException("the file: more than 8 MiB of texts beside its picture");
    }
    return text;
  }
}
