package peyman.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import peyman.language.model.Analyser;
import peyman.language.model.Beside;
import peyman.language.model.Draft;
import peyman.language.model.Lexicon;
import peyman.language.model.Models;
import peyman.language.model.NameMemory;
import peyman.text.CharSpan;
import peyman.text.Sentence;
import peyman.text.Text;
import peyman.text.TextReader;
import peyman.text.Token;
import peyman.text.TokenKind;

/**
 * The language engine: lexicon, morphology, tagger, parser and name finder behind one door.
 *
 * <p>Thread-safe; load it once and share it. The same text always gives the same analysis, in time
 * linear in its length.
 *
 * <pre>{@code
 * Language language = Language.load();
 * Analysis analysis = language.analyse("قزاقستان به توافق\u200Cهای ابراهیم پیوست.");
 * analysis.sentences().get(0).words().get(0).upos(); // PROPN
 * }</pre>
 */
public final class Language {

  /** Longer sentences are parsed in pieces, so that time stays linear and stacks small. */
  static final int LONGEST_SENTENCE = 300;

  private static final NameType[] NAME_TYPES = {
    NameType.PERSON, NameType.PLACE, NameType.ORGANISATION
  };

  private final TextReader texts;
  private final Models models;
  private final Upos[] tags;
  private final Deprel[] relations;

  /** Analysers that nobody uses now: what they met lately makes them faster. */
  private final Queue<Analyser> idle = new ConcurrentLinkedQueue<>();

  private Language(TextReader texts, Models models) {
    this.texts = texts;
    this.models = models;
    this.tags = new Upos[models.tags().tags().size()];
    for (int tag = 0; tag < tags.length; tag++) {
      tags[tag] = Upos.valueOf(models.tags().upos(tag));
    }
    this.relations = models.relations().stream().map(Deprel::of).toArray(Deprel[]::new);
  }

  /** Loads lexicon and models. */
  public static Language load() {
    Beside<TextReader> texts = Beside.load("text", TextReader::load);
    try {
      Models models = Models.shipped();
      return new Language(texts.loaded(), models);
    } catch (IOException e) {
      throw new BrokenModelException(e);
    }
  }

  /** Whether a word list has a word as more than a name: as a noun, an adjective, a verb. */
  public boolean lists(String form) {
    return (models.types().of(form).marks & Lexicon.SPEECH) != 0;
  }

  /** Repairs, segments and analyses a given string. */
  public Analysis analyse(String given) {
    return analyse(texts.read(given));
  }

  /** Analyses a text; never throws on what is in it. */
  public Analysis analyse(Text text) {
    int count = text.sentences().size();
    List<List<Word>> words = new ArrayList<>(count);
    List<NameMemory> pieces = new ArrayList<>(count);
    Analyser used = idle.poll();
    Analyser analyser = used == null ? new Analyser(models) : used;
    List<Cut> cuts = new ArrayList<>();
    int waiting = 0;
    for (Sentence sentence : text.sentences()) {
      Cut cut = cut(sentence);
      cuts.add(cut);
      waiting += cut.forms().size();
      if (waiting >= Analyser.WORDS_AT_ONCE) {
        addWords(analyser, cuts, words, pieces);
        waiting = 0;
      }
    }
    addWords(analyser, cuts, words, pieces);
    idle.add(analyser);
    NameMemory.carry(pieces);
    List<AnalysedSentence> sentences = new ArrayList<>(count);
    int piece = 0;
    for (int i = 0; i < count; i++) {
      List<Name> names = new ArrayList<>();
      for (int start = 0; start < words.get(i).size(); start += LONGEST_SENTENCE) {
        addNames(pieces.get(piece++), start, words.get(i), names);
      }
      sentences.add(new AnalysedSentence(text.sentences().get(i), words.get(i), names));
    }
    return new Analysis(text, sentences);
  }

  /** A sentence cut into syntactic words: their forms, where they stand, of which token each is. */
  private record Cut(List<String> forms, List<CharSpan> spans, List<Integer> tokenIndexes) {}

  private Cut cut(Sentence sentence) {
    List<String> forms = new ArrayList<>();
    List<CharSpan> spans = new ArrayList<>();
    List<Integer> tokenIndexes = new ArrayList<>();
    for (int index = 0; index < sentence.tokens().size(); index++) {
      Token token = sentence.tokens().get(index);
      int split = token.kind() == TokenKind.WORD ? models.clitics().split(token.form()) : 0;
      CharSpan span = token.span();
      if (split > 0 && split < token.form().length() && span.length() == token.form().length()) {
        forms.add(token.form().substring(0, split));
        spans.add(new CharSpan(span.start(), span.start() + split));
        tokenIndexes.add(index);
        forms.add(token.form().substring(split));
        spans.add(new CharSpan(span.start() + split, span.end()));
      } else {
        forms.add(token.form());
        spans.add(span);
      }
      tokenIndexes.add(index);
    }
    return new Cut(forms, spans, tokenIndexes);
  }

  /** Adds the words of sentences, of which none is left; the names of their pieces as well. */
  private void addWords(
      Analyser analyser, List<Cut> cuts, List<List<Word>> words, List<NameMemory> pieces) {
    List<List<String>> forms = new ArrayList<>();
    for (Cut cut : cuts) {
      for (int start = 0; start < cut.forms().size(); start += LONGEST_SENTENCE) {
        int end = Math.min(cut.forms().size(), start + LONGEST_SENTENCE);
        forms.add(cut.forms().subList(start, end));
      }
    }
    Iterator<Draft> drafts = analyser.analyse(forms).iterator();
    for (Cut cut : cuts) {
      words.add(words(cut, drafts, pieces));
    }
    cuts.clear();
  }

  private List<Word> words(Cut cut, Iterator<Draft> drafts, List<NameMemory> pieces) {
    List<String> forms = cut.forms();
    List<Word> words = new ArrayList<>(forms.size());
    int root = -1;
    while (words.size() < forms.size()) {
      Draft draft = drafts.next();
      int start = words.size();
      int pieceRoot = start;
      for (int i = 0; i < draft.size(); i++) {
        pieceRoot = draft.heads[i] < 0 ? start + i : pieceRoot;
      }
      for (int i = 0; i < draft.size(); i++) {
        int word = start + i;
        boolean topmost = draft.heads[i] < 0;
        int head = topmost ? root : start + draft.heads[i];
        Deprel relation =
            !topmost ? relations[draft.relations[i]] : root < 0 ? Deprel.ROOT : Deprel.PARATAXIS;
        words.add(
            new Word(
                word,
                forms.get(word),
                draft.lemmas[i],
                tags[draft.tags[i]],
                models.tags().features(draft.bundles[i]),
                head,
                relation,
                draft.confidences[i],
                cut.spans().get(word),
                cut.tokenIndexes().get(word)));
      }
      root = root < 0 ? pieceRoot : root;
      pieces.add(NameMemory.of(draft));
    }
    return words;
  }

  /** A name of words, without the quotation marks around it. */
  private static Optional<Name> name(NameType type, List<Word> words, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && words.get(first).upos() == Upos.PUNCT) {
      first++;
    }
    while (last > first && words.get(last - 1).upos() == Upos.PUNCT) {
      last--;
    }
    if (first == last) {
      return Optional.empty();
    }
    CharSpan span = words.get(first).span().cover(words.get(last - 1).span());
    return Optional.of(new Name(type, first, last, span));
  }

  private static void addNames(NameMemory piece, int start, List<Word> words, List<Name> names) {
    int word = 0;
    while (word < piece.size()) {
      int tag = piece.tag(word);
      int end = word + 1;
      if (tag != 0) {
        while (end < piece.size() && piece.tag(end) == tag + 1) {
          end++;
        }
        name(NAME_TYPES[(tag - 1) / 2], words, start + word, start + end).ifPresent(names::add);
      }
      word = end;
    }
  }
}
