package peyman.reading.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import peyman.reading.finding.Amount;
import peyman.reading.finding.Modality;
import peyman.world.Entity;
import peyman.world.EntityType;

/** The words that records are told with in one language: its bundle, names, numbers and lists. */
public final class Wording {

  private record Scale(BigDecimal size, String key) {}

  private static final List<Scale> SCALES =
      List.of(
          new Scale(BigDecimal.TEN.pow(12), "number.trillion"),
          new Scale(BigDecimal.TEN.pow(9), "number.billion"),
          new Scale(BigDecimal.TEN.pow(6), "number.million"));

  private final ResourceBundle words;
  private final boolean persian;
  private final Pattern plurals;

  private Wording(ResourceBundle words, boolean persian) {
    this.words = words;
    this.persian = persian;
    this.plurals = Pattern.compile(words.getString("plural"));
  }

  /**
   * Loads a language.
   *
   * @param language {@code en} or {@code fa}
   */
  public static Wording of(String language) {
    String file = language + ".properties";
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no page wording in " + language);
      }
      InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return new Wording(new PropertyResourceBundle(reader), language.equals("fa"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + file, e);
    }
  }

  /** The words of a key, with its {@code {0}}, {@code {1}} filled. */
  public String say(String key, Object... values) {
    String pattern = words.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
  }

  /** The words of a key, where the language has some. */
  public Optional<String> ifSaid(String key) {
    return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
  }

  /**
   * A clause: who did what, in the modality's form of the verb.
   *
   * @param act key of an act: its object, a bar, and the key of its verb
   * @param subjects who
   * @param object fills {@code {0}} of the act
   */
  public String clause(String act, Modality modality, List<String> subjects, String object) {
    String[] parts = say(act).split("\\|", -1);
    if (parts.length != 2) {
      throw new MissingResourceException("not OBJECT|VERB", getClass().getName(), act);
    }
    String[] forms = forms(parts[1]);
    boolean several = subjects.size() > 1;
    int form =
        switch (modality) {
          case ASSERTED -> 0;
          case PLANNED, POSSIBLE -> 2;
          case DENIED -> 4;
        };
    String frame = "clause." + modality.label() + (several ? ".several" : ".one");
    String who = subjects.isEmpty() ? say("somebody") : list(subjects);
    String filled = new MessageFormat(parts[0], Locale.ROOT).format(new Object[] {object});
    return say(frame, who, forms[several ? form + 1 : form], filled)
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** The past form of a verb that asserts, for one or several. */
  public String verb(String key, boolean several) {
    return forms(key)[several ? 1 : 0];
  }

  private String[] forms(String verb) {
    return say("verb." + verb).split("\\|", -1);
  }

  /** Whether the name stands for several: analysts or some officials, not one of them. */
  public boolean plural(Entity entity) {
    return entity.type() == EntityType.GROUP && plurals.matcher(name(entity)).matches();
  }

  /** A name in this language, else the Persian one. */
  public String name(Entity entity) {
    return persian ? entity.persian() : entity.english().orElse(entity.persian());
  }

  public List<String> names(List<Entity> entities) {
    return entities.stream().map(this::name).toList();
  }

  /** «الف، ب و پ»: A, B and C. */
  public String list(List<String> items) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    return say(
        "list.last", String.join(say("list.comma"), items.subList(0, last)), items.get(last));
  }

  /** An amount with its bound and unit. */
  public String amount(Amount amount) {
    String value = number(amount, amount.value());
    Optional<String> max = amount.max().map(end -> number(amount, end));
    String bounded =
        max.isPresent()
            ? say("bound.range", value, max.get())
            : say("bound." + amount.bound().label(), value);
    if (amount.unit().equals("share")) {
      return say("unit.share", bounded);
    }
    if (amount.unit().equals("count") || amount.unit().isEmpty()) {
      return bounded;
    }
    return bounded + " " + ifSaid("unit." + amount.unit()).orElse(amount.unit());
  }

  private String number(Amount amount, BigDecimal value) {
    return amount.unit().equals("share") ? number(value.movePointRight(2)) : number(value);
  }

  /** A number with millions and billions as words. */
  public String number(BigDecimal value) {
    for (Scale scale : SCALES) {
      if (value.abs().compareTo(scale.size()) >= 0) {
        return say(scale.key(), digits(value.divide(scale.size(), 3, RoundingMode.HALF_UP)));
      }
    }
    return digits(value);
  }

  public String number(long value) {
    return digits(BigDecimal.valueOf(value));
  }

  private String digits(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int scale = Math.min(Math.max(plain.scale(), 0), 4);
    return script(String.format(Locale.ROOT, "%,." + scale + "f", plain));
  }

  /** Digits and separators in this language's script. */
  public String script(String number) {
    if (!persian) {
      return number;
    }
    StringBuilder script = new StringBuilder();
    for (char c : number.toCharArray()) {
      script.append(
          switch (c) {
            case '.' -> '\u066B';
            case ',' -> '\u066C';
            default -> c >= '0' && c <= '9' ? (char) (c - '0' + '\u06F0') : c;
          });
    }
    return script.toString();
  }
}
