package peyman.training.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import peyman.language.model.NameFinder;
import peyman.text.TsvTable;

/** Sentences as news has them, filled with listed and composed names. */
final class NameTemplates {

  private static final List<String> ENDINGS =
      List.of(
          "\u06CC",
          "زاده",
          "\u200Cزاده",
          "پور",
          "\u200Cپور",
          "نژاد",
          "\u200Cنژاد",
          "\u06CCان",
          "نیا",
          "\u200Cنیا",
          "فر",
          "وند",
          "لو",
          "\u06CC\u200Cفر",
          "خانی",
          "دوست");

  private final Random random;
  private final Map<String, List<String>> fillers = new HashMap<>();
  private final List<String> templates = new ArrayList<>();
  private final ListedNames listed;

  NameTemplates(ListedNames listed, int seed) {
    this.listed = listed;
    this.random = new Random(seed);
    TsvTable slots = TsvTable.load(NameTemplates.class, "fillers.tsv", "slot", "words");
    slots.requireSorted();
    slots.requireUnique(0);
    for (TsvTable.Row row : slots.rows()) {
      fillers.put(row.cell(0), List.of(row.cell(1).split("\\|")));
    }
    slots.check();
    TsvTable sentences = TsvTable.load(NameTemplates.class, "templates.tsv", "sentence");
    sentences.requireUnique(0);
    for (TsvTable.Row row : sentences.rows()) {
      templates.add(row.cell(0));
    }
    sentences.check();
  }

  /** What may fill a slot. */
  List<String> fillers(String slot) {
    return fillers.get(slot);
  }

  /** So many sentences of each template. */
  List<NamedSentence> sentences(int each) {
    List<NamedSentence> sentences = new ArrayList<>();
    for (String template : templates) {
      for (int i = 0; i < each; i++) {
        sentences.add(fill(template));
      }
    }
    return sentences;
  }

  /** A sentence with other people and places in the place of its own. */
  NamedSentence replaced(NamedSentence sentence) {
    List<String> forms = new ArrayList<>();
    List<Integer> tags = new ArrayList<>();
    int word = 0;
    for (NamedSentence.Span span : sentence.spans()) {
      boolean one = span.end() == span.start() + 1;
      boolean person = span.kind() == NameConventions.PERSON;
      if (!person && !(one && span.kind() == NameConventions.PLACE)) {
        continue;
      }
      for (; word < span.start(); word++) {
        forms.add(sentence.forms().get(word));
        tags.add(sentence.tags().get(word));
      }
      String other = slot(!person ? "CITY" : one ? "SUR" : "PER");
      boolean first = true;
      for (String form : other.split(" ")) {
        forms.add(form);
        tags.add(2 * span.kind() + (first ? 1 : 2));
        first = false;
      }
      word = span.end();
    }
    for (; word < sentence.size(); word++) {
      forms.add(sentence.forms().get(word));
      tags.add(sentence.tags().get(word));
    }
    return new NamedSentence(forms, tags);
  }

  private NamedSentence fill(String template) {
    List<String> forms = new ArrayList<>();
    List<Integer> tags = new ArrayList<>();
    int kind = -1;
    boolean first = false;
    for (String part : template.split(" ")) {
      if (part.startsWith("[")) {
        kind = NameFinder.KINDS.indexOf(part.substring(1));
        first = true;
        continue;
      }
      boolean closes = part.endsWith("]");
      String word = closes ? part.substring(0, part.length() - 1) : part;
      boolean person = kind < 0 && (word.equals("{PER}") || word.equals("{SUR}"));
      String filled = word.startsWith("{") ? slot(word.substring(1, word.length() - 1)) : word;
      int tagged = person ? NameConventions.PERSON : kind;
      first |= person;
      for (String form : filled.split(" ")) {
        forms.add(form);
        tags.add(tagged < 0 ? 0 : 2 * tagged + (first ? 1 : 2));
        first = false;
      }
      if (closes) {
        kind = -1;
      }
    }
    return new NamedSentence(forms, tags);
  }

  private String slot(String slot) {
    return switch (slot) {
      case "PER" -> random.nextInt(5) < 2 ? one(listed.names("person")) : composed();
      case "SUR", "SUR0" -> surname();
      case "CITY" -> random.nextInt(8) == 0 ? one(listed.names("given")) + "آباد" : place();
      case "COUNTRY" -> one(listed.names("country"));
      case "AGENCY", "PAPER" -> one(listed.names("outlet"));
      case "COMPANY" -> one(listed.names("company"));
      case "CLUB" -> one(listed.names("club"));
      case "BANK" -> one(listed.names("bank"));
      case "BODY" -> one(listed.names(random.nextInt(3) == 0 ? "organisation" : "body"));
      case "INTL" -> one(listed.names("international"));
      case "PARTY" -> one(listed.names("party"));
      default -> one(fillers.get(slot));
    };
  }

  private String place() {
    return one(listed.names(random.nextInt(3) == 0 ? "seed" : "place"));
  }

  private String composed() {
    String given = one(listed.names("given"));
    if (random.nextInt(6) == 0) {
      given = (random.nextBoolean() ? "سید " : "") + given + " " + one(listed.names("given"));
    }
    return given + " " + surname();
  }

  private String surname() {
    return random.nextInt(2) == 0
        ? one(listed.names("surname"))
        : one(listed.names("given")) + one(ENDINGS);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
