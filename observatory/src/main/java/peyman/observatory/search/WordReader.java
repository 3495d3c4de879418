package peyman.observatory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import peyman.language.Lemmas;
import peyman.reading.discourse.Folding;
import peyman.text.CodePointSpan;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Token;
import peyman.text.TokenKind;

/**
 * Cuts texts and queries into words that find each other whatever their spelling: repaired, by
 * their dictionary forms, with folded letters and digits. «توافقهای», «توافق&zwnj;های» and «توافق
 * ها» are the word توافق ("accord"). Thread-safe.
 */
final class WordReader {

  private static final int LONGEST_TERM = 100;

  private static final int MAX_KNOWN = 50_000;

  private final TextReader texts;
  private final Lemmas lemmas;

  /** The forms that came first, which are the most frequent ones. */
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What a form is found by. */
  private record Known(List<String> terms, String folded) {}

  private WordReader(TextReader texts, Lemmas lemmas) {
    this.texts = texts;
    this.lemmas = lemmas;
  }

  /** Loads repair and lemmas. */
  static WordReader load() {
    FutureTask<TextReader> texts = new FutureTask<>(TextReader::load);
    Thread beside = new Thread(texts, "peyman-search-text");
    beside.setDaemon(true);
    beside.start();
    Lemmas lemmas = Lemmas.load();
    try {
      return new WordReader(texts.get(), lemmas);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading", e);
    }
  }

  /** The words of a given text, in order; never throws on what is in it. */
  List<SearchWord> words(String given) {
    if (given.isBlank()) {
      return List.of();
    }
    Text text = texts.read(given);
    CharIndex chars = new CharIndex(given);
    List<SearchWord> words = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        CodePointSpan span = text.given(token.span());
        int start = chars.at(span.start());
        add(token, start, Math.max(start + 1, chars.at(span.end())), words);
      }
    }
    return words;
  }

  private void add(Token token, int start, int end, List<SearchWord> words) {
    switch (token.kind()) {
      case WORD -> addWord(token.form(), start, end, words);
      case HASHTAG -> {
        for (String part : token.form().substring(1).split("_")) {
          addWord(part, start, end, words);
        }
      }
      case NUMBER -> words.add(new SearchWord(List.of(number(token.form())), "", start, end));
      case FOREIGN, URL, EMAIL, HANDLE -> {
        String term = cut(token.form().toLowerCase(Locale.ROOT));
        String form = token.kind() == TokenKind.FOREIGN ? term : "";
        words.add(new SearchWord(List.of(term), form, start, end));
      }
      default -> {
        // punctuation and symbols are no words
      }
    }
  }

  private void addWord(String form, int start, int end, List<SearchWord> words) {
    Known word = known.get(form);
    if (word == null) {
      word = read(form);
      if (known.size() < MAX_KNOWN) {
        known.put(form, word);
      }
    }
    if (!word.folded().isEmpty()) {
      words.add(new SearchWord(word.terms(), word.folded(), start, end));
    }
  }

  private Known read(String form) {
    String folded = cut(Folding.fold(form));
    Set<String> terms = new LinkedHashSet<>();
    for (String lemma : lemmas.of(form)) {
      String term = cut(Folding.fold(lemma));
      terms.add(term.isEmpty() ? folded : term);
    }
    return new Known(List.copyOf(terms), folded);
  }

  private static String cut(String term) {
    return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
  }

  /** «۱۲٬۰۰۰» as 12000, «۱٫۱» as 1.1. */
  private static String number(String form) {
    StringBuilder number = new StringBuilder(form.length());
    for (char c : form.toCharArray()) {
      switch (c) {
        case '\u066C', ',' -> {
          // parts thousands
        }
        case '\u066B' -> number.append('.');
        default -> {
          int digit = Character.digit(c, 10);
          number.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
      }
    }
    return cut(number.toString());
  }
}
