package charon.ai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which language model speaks as the ship's computer. Its text never shows the key.
 *
 * @param provider whose protocol is spoken
 * @param model the name of the model, as the service knows it; empty for {@link AiProvider#NONE}
 * @param url what the service's addresses begin with, without a slash at the end; empty for {@link
 *     AiProvider#NONE}
 * @param key the secret to show, if there is one
 * @param limits how much is asked at once
 */
public record AiSettings(
    AiProvider provider, String model, String url, Optional<ApiKey> key, AiLimits limits) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Nobody is asked. */
  public static final AiSettings NONE =
      new AiSettings(AiProvider.NONE, "", "", Optional.empty(), AiLimits.DEFAULTS);

  /**
   * Checks what it is made of.
   *
   * @throws IllegalArgumentException if a value makes no sense, with the setting's name
   */
  public AiSettings {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(limits, "limits");
    if (provider != AiProvider.NONE) {
      if (model.isBlank()) {
        throw new IllegalArgumentException("ai-model: '" + model + "' (expected: not blank)");
      }
      requireWebAddress(url);
      url = url.replaceFirst("/+$", "");
    }
  }

  /** A provider with its own defaults where nothing is named; without one, {@link #NONE}. */
  public static AiSettings of(
      AiProvider provider,
      Optional<String> model,
      Optional<String> url,
      Optional<ApiKey> key,
      AiLimits limits) {
    if (provider == AiProvider.NONE) {
      return NONE;
    }
    return new AiSettings(
        provider,
        model.orElse(provider.defaultModel()),
        url.orElse(provider.defaultUrl()),
        key,
        limits);
  }

  /** Whether a model is asked at all. */
  public boolean isOn() {
    return provider != AiProvider.NONE;
  }

  /** Whether the service will refuse every question because there is no key. */
  public boolean lacksKey() {
    boolean needed = switch (provider) {
      case NONE, OLLAMA -> false;
      case ANTHROPIC -> true;
      case OPENAI -> isAtItsOwnAddress(); // a local server that speaks the same wants none
    };
    return needed && key.isEmpty();
  }

  /** Whether the service is asked where its provider runs it. */
  boolean isAtItsOwnAddress() {
    return url.equals(provider.defaultUrl());
  }

  /** The provider, the model and the address in a few words, for people. */
  public String summary() {
    return isOn() ? provider + ", " + model + " at " + url : provider.toString();
  }

  private static void requireWebAddress(String url) {
    try {
      URI parsed = new URI(url);
      boolean web = parsed.getScheme() != null
          && SCHEMES.contains(parsed.getScheme().toLowerCase(Locale.ROOT))
          && parsed.getHost() != null;
      if (web
          && parsed.getRawUserInfo() == null
          && parsed.getRawQuery() == null
          && parsed.getRawFragment() == null) {
        return;
      }
    } catch (URISyntaxException e) {
      // told below, without the text: it may hold a password
    }
    throw new IllegalArgumentException(
        "ai-url: expected an address such as http://localhost:11434, without user, password or"
            + " question mark");
  }
}
