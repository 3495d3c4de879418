package peyman.training.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import peyman.language.model.BundleFeatures;
import peyman.language.model.Clitics;
import peyman.language.model.Draft;
import peyman.language.model.Hash;
import peyman.language.model.Keys;
import peyman.language.model.LabelFeatures;
import peyman.language.model.Labeller;
import peyman.language.model.Lemmatiser;
import peyman.language.model.Lexicon;
import peyman.language.model.NameFeatures;
import peyman.language.model.NameFinder;
import peyman.language.model.Parser;
import peyman.language.model.TagSet;
import peyman.language.model.Tagger;
import peyman.language.model.Verbs;
import peyman.language.model.WordTypes;

/** Trains all models of {@code language} from trees and what else there is. */
final class LanguageTraining {

  private static final int FREQUENT = 20;

  final Corpora corpora;
  final WordLists lists;
  final Lexicon lexicon;
  final TagSet tags;
  final List<String> relations;
  final int root;
  final List<String> verbStems;

  /** What was learnt from one set of trees. */
  final class Trained {
    WordTypes types = new WordTypes(lexicon, new Verbs(verbStems));
    Learner tagger;
    Learner bundles;
    Map<String, String> lemmas;
    List<String> endings;
    Learner lemmaWeights;
    Learner moves;
    Learner labels;
    Learner names;
    Map<String, Integer> splits;
    Learner clitics;

    Lemmatiser lemmatiser() {
      return new Lemmatiser(lemmas, endings, lemmaWeights, lexicon);
    }
  }

  LanguageTraining(Corpora corpora) {
    this.corpora = corpora;
    lists = new WordLists(corpora.data());
    lexicon = lists.lexicon();
    Set<String> tagNames = new TreeSet<>();
    Set<String> bundleNames = new TreeSet<>();
    Set<String> relationNames = new TreeSet<>();
    Set<String> stems = new TreeSet<>(lists.verbStems());
    for (Tree tree : corpora.perdt()) {
      for (Tree.Row row : tree.words()) {
        tagNames.add(row.upos() + " " + row.xpos());
        bundleNames.add(row.features());
        relationNames.add(row.relation());
      }
    }
    tags = new TagSet(new ArrayList<>(tagNames), new ArrayList<>(bundleNames));
    relations = new ArrayList<>(relationNames);
    root = relations.indexOf("root");
    verbStems = new ArrayList<>(stems);
  }

  /** PerDT's lemma; of verbs both stems. */
  static String lemma(Tree.Row row) {
    for (String part : row.misc().split("\\|")) {
      if (part.startsWith("OrigLemma=")
          && ("VERB".equals(row.upos()) || "AUX".equals(row.upos()))) {
        return part.substring("OrigLemma=".length());
      }
    }
    return row.lemma();
  }

  void say(String what) {
    System.err.println(what);
  }

  // ---- tags

  Learner tagger(Trained t, List<Tree> trees, int epochs) {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    Map<String, Integer> frequencies = new HashMap<>();
    for (Tree tree : trees) {
      List<String> forms = new ArrayList<>();
      List<int[]> allowed = new ArrayList<>();
      for (Tree.Row row : tree.words()) {
        forms.add(row.form());
        frequencies.merge(row.form(), 1, Integer::sum);
        allowed.add(new int[] {tags.tag(row.upos(), row.xpos())});
      }
      examples.add(new TaggerTraining.Example(forms, allowed, 1));
    }
    Map<String, int[]> mapped = new HashMap<>();
    mapped.put("NOUN", tagsOf(Set.of("NOUN", "PROPN"), ""));
    mapped.put("ADJ", tagsOf(Set.of("ADJ", "PROPN"), "ADJ"));
    mapped.put("VERB", tagsOf(Set.of("VERB", "AUX"), ""));
    List<Corpora.TaggedSentence> others = new ArrayList<>(corpora.serajiTagged());
    for (Tree tree : corpora.seraji()) {
      others.add(
          new Corpora.TaggedSentence(
              tree.words().stream().map(Tree.Row::form).toList(),
              tree.words().stream().map(Tree.Row::upos).toList()));
    }
    for (Corpora.TaggedSentence sentence : others) {
      List<int[]> allowed = new ArrayList<>();
      for (int i = 0; i < sentence.forms().size(); i++) {
        boolean common = frequencies.getOrDefault(sentence.forms().get(i), 0) >= FREQUENT;
        allowed.add(common ? new int[0] : mapped.getOrDefault(sentence.tags().get(i), new int[0]));
      }
      examples.add(new TaggerTraining.Example(sentence.forms(), allowed, 0.5f));
    }
    return new TaggerTraining(t.types, tags).learn(examples, epochs, 1);
  }

  private int[] tagsOf(Set<String> upos, String adjectives) {
    List<Integer> numbers = new ArrayList<>();
    for (int tag = 0; tag < tags.tags().size(); tag++) {
      String name = tags.upos(tag);
      if (upos.contains(name)
          && (adjectives.isEmpty()
              || !"PROPN".equals(name)
              || tags.xpos(tag).startsWith(adjectives))) {
        numbers.add(tag);
      }
    }
    return numbers.stream().mapToInt(n -> n).toArray();
  }

  // ---- feature bundles

  Learner bundles(Trained t, List<Tree> trees) {
    Learner learner = new Learner(tags.bundles().size());
    Draft draft = new Draft(t.types, tags);
    Keys keys = new Keys();
    float[] scores = new float[learner.outcomes()];
    Random random = new Random(2);
    List<Tree> order = new ArrayList<>(trees);
    for (int epoch = 0; epoch < 6; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        gold(draft, tree, t.types);
        for (int word = 0; word < tree.size(); word++) {
          keys.clear();
          BundleFeatures.of(draft, word, keys);
          Arrays.fill(scores, 0);
          learner.addAll(keys, scores);
          learner.step();
          learn(learner, keys, scores, tags.bundles().indexOf(tree.words().get(word).features()));
        }
      }
    }
    learner.average();
    return learner;
  }

  private static void learn(Learner learner, Keys keys, float[] scores, int right) {
    int wrong = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i != right && (wrong < 0 || scores[i] > scores[wrong])) {
        wrong = i;
      }
    }
    if (scores[wrong] >= scores[right] - 1) {
      learner.update(keys, right, wrong, 1);
    }
  }

  // ---- lemmas

  void lemmas(Trained t, List<Tree> trees) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    Map<String, Integer> endingCounts = new TreeMap<>();
    for (Tree tree : trees) {
      for (Tree.Row row : tree.words()) {
        String lemma = lemma(row);
        int tag = tags.tag(row.upos(), row.xpos());
        int bundle = tags.bundles().indexOf(row.features());
        counts
            .computeIfAbsent(row.form() + "\t" + tag + "\t" + bundle, k -> new TreeMap<>())
            .merge(lemma, 1, Integer::sum);
        counts
            .computeIfAbsent(row.form() + "\t" + row.upos(), k -> new TreeMap<>())
            .merge(lemma, 1, Integer::sum);
        if (lemma.indexOf('#') < 0) {
          endingCounts.merge(ending(row.form(), lemma), 1, Integer::sum);
        }
      }
    }
    t.lemmas = new HashMap<>();
    counts.forEach(
        (form, lemmas) ->
            t.lemmas.put(
                form, Collections.max(lemmas.entrySet(), Map.Entry.comparingByValue()).getKey()));
    t.endings = new ArrayList<>();
    endingCounts.forEach(
        (ending, count) -> {
          if (count >= 3) {
            t.endings.add(ending);
          }
        });
    Learner learner = new Learner(1);
    t.lemmaWeights = learner;
    Lemmatiser lemmatiser = t.lemmatiser();
    Draft draft = new Draft(t.types, tags);
    Random random = new Random(3);
    List<Tree> order = new ArrayList<>(trees);
    Keys right = new Keys();
    Keys wrong = new Keys();
    for (int epoch = 0; epoch < 5; epoch++) {
      Collections.shuffle(order, random);
      for (Tree tree : order) {
        gold(draft, tree, t.types);
        for (int word = 0; word < tree.size(); word++) {
          Tree.Row row = tree.words().get(word);
          String lemma = lemma(row);
          float[] score = new float[1];
          float bestRight = Float.NEGATIVE_INFINITY;
          float bestWrong = Float.NEGATIVE_INFINITY;
          Lemmatiser.Candidate rightOne = null;
          Lemmatiser.Candidate wrongOne = null;
          for (Lemmatiser.Candidate candidate :
              lemmatiser.candidates(draft.type(word), row.upos())) {
            right.clear();
            lemmatiser.features(
                draft.type(word), draft.tags[word], draft.bundles[word], candidate, right);
            score[0] = 0;
            learner.addAll(right, score);
            if (candidate.lemma().equals(lemma)) {
              if (score[0] > bestRight) {
                bestRight = score[0];
                rightOne = candidate;
              }
            } else if (score[0] > bestWrong) {
              bestWrong = score[0];
              wrongOne = candidate;
            }
          }
          learner.step();
          if (rightOne != null && wrongOne != null && bestWrong > bestRight - 1) {
            right.clear();
            wrong.clear();
            lemmatiser.features(
                draft.type(word), draft.tags[word], draft.bundles[word], rightOne, right);
            lemmatiser.features(
                draft.type(word), draft.tags[word], draft.bundles[word], wrongOne, wrong);
            learner.update(right, 0, 1);
            learner.update(wrong, 0, -1);
          }
        }
      }
    }
    learner.average();
  }

  private static String ending(String form, String lemma) {
    int same = 0;
    while (same < form.length()
        && same < lemma.length()
        && form.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    return form.substring(same) + "\t" + lemma.substring(same);
  }

  // ---- drafts

  /** Fills a draft with gold tags, bundles and lemmas. */
  void gold(Draft draft, Tree tree, WordTypes types) {
    draft.start(tree.size());
    for (int word = 0; word < tree.size(); word++) {
      Tree.Row row = tree.words().get(word);
      draft.type(word, types.of(row.form()));
      draft.tags[word] = tags.tag(row.upos(), row.xpos());
      draft.bundles[word] = tags.bundles().indexOf(row.features());
      draft.lemmas[word] = lemma(row);
      draft.lemmaHashes[word] = Hash.of(draft.lemmas[word]);
    }
  }

  /** Tags and lemmatises forms with what was learnt. */
  final class Reader {
    private final Trained t;
    private final Tagger tagger;
    private final Lemmatiser lemmatiser;
    private final float[] scores;
    private final Keys keys = new Keys();

    Reader(Trained t) {
      this.t = t;
      tagger = new Tagger(t.tagger, true);
      lemmatiser = t.lemmatiser();
      scores = new float[tags.bundles().size()];
    }

    void read(Draft draft, List<String> forms) {
      draft.start(forms.size());
      for (int word = 0; word < forms.size(); word++) {
        draft.type(word, t.types.of(forms.get(word)));
      }
      tagger.tag(draft);
      for (int word = 0; word < forms.size(); word++) {
        keys.clear();
        BundleFeatures.of(draft, word, keys);
        Arrays.fill(scores, 0);
        t.bundles.addAll(keys, scores);
        draft.bundles[word] = Tagger.best(scores);
      }
      lemmatiser.lemmatise(draft, tags);
    }
  }

  static List<String> forms(Tree tree) {
    return tree.words().stream().map(Tree.Row::form).toList();
  }

  /** What a model said of a sentence, kept. */
  record Kept(int[] tags, int[] bundles, String[] lemmas) {
    static Kept of(Draft draft) {
      int size = draft.size();
      return new Kept(
          Arrays.copyOf(draft.tags, size),
          Arrays.copyOf(draft.bundles, size),
          Arrays.copyOf(draft.lemmas, size));
    }

    void fill(Draft draft, List<String> forms, WordTypes types) {
      draft.start(forms.size());
      for (int word = 0; word < forms.size(); word++) {
        draft.type(word, types.of(forms.get(word)));
        draft.tags[word] = tags[word];
        draft.bundles[word] = bundles[word];
        draft.lemmas[word] = lemmas[word];
        draft.lemmaHashes[word] = Hash.of(lemmas[word]);
      }
    }
  }

  Trained tagging(List<Tree> trees) {
    Trained t = new Trained();
    t.tagger = tagger(t, trees, 6);
    t.bundles = bundles(t, trees);
    lemmas(t, trees);
    return t;
  }

  /** Tags of each tree by a model that was not trained on it. */
  List<Kept> jackknife(List<Tree> trees, int parts) {
    Kept[] kept = new Kept[trees.size()];
    for (int part = 0; part < parts; part++) {
      List<Tree> rest = new ArrayList<>();
      for (int i = 0; i < trees.size(); i++) {
        if (i % parts != part) {
          rest.add(trees.get(i));
        }
      }
      Trained t = tagging(rest);
      Reader reader = new Reader(t);
      Draft draft = new Draft(t.types, tags);
      for (int i = part; i < trees.size(); i += parts) {
        reader.read(draft, forms(trees.get(i)));
        kept[i] = Kept.of(draft);
      }
      say("  tags of part " + part);
    }
    return Arrays.asList(kept);
  }

  Trained all(List<Tree> trees, int parts) {
    List<Kept> kept = jackknife(trees, parts);
    Trained t = tagging(trees);
    say("  tagger, lemmatiser");
    Draft draft = new Draft(t.types, tags);
    List<ParserTraining.Example> examples = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      Tree tree = trees.get(i);
      Kept own = kept.get(i);
      examples.add(
          new ParserTraining.Example(heads(tree), d -> own.fill(d, forms(tree), t.types), 1));
    }
    t.moves = new ParserTraining(draft).learn(examples, 10, 4);
    t.labels = labels(t, trees, kept);
    say("  parser");
    return t;
  }

  static int[] heads(Tree tree) {
    return tree.words().stream().mapToInt(Tree.Row::head).toArray();
  }

  Learner labels(Trained t, List<Tree> trees, List<Kept> kept) {
    Learner learner = new Learner(relations.size());
    Labeller labeller = new Labeller(learner, root);
    Draft draft = new Draft(t.types, tags);
    Keys keys = new Keys();
    Random random = new Random(5);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < 6; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        Tree tree = trees.get(index);
        kept.get(index).fill(draft, forms(tree), t.types);
        System.arraycopy(heads(tree), 0, draft.heads, 0, tree.size());
        draft.readTree();
        for (int word = 0; word < tree.size(); word++) {
          if (draft.heads[word] < 0) {
            draft.relate(word, root);
            continue;
          }
          float[] scores = labeller.score(draft, word);
          int predicted = Tagger.best(scores);
          keys.clear();
          LabelFeatures.of(draft, word, draft.sister(word), keys);
          learner.step();
          learn(learner, keys, scores, relations.indexOf(tree.words().get(word).relation()));
          draft.relate(word, predicted);
        }
      }
    }
    learner.average();
    return learner;
  }

  // ---- names

  Learner names(Trained t, List<Corpora.NamedSentence> sentences) {
    Learner learner = new Learner(NameFinder.TAGS);
    NameFinder finder = new NameFinder(learner, false);
    Draft draft = new Draft(t.types, tags);
    Reader reader = new Reader(t);
    Keys keys = new Keys();
    Random random = new Random(6);
    List<Kept> kept = new ArrayList<>();
    for (Corpora.NamedSentence sentence : sentences) {
      reader.read(draft, sentence.forms());
      kept.add(Kept.of(draft));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < 8; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        List<String> forms = sentences.get(index).forms();
        kept.get(index).fill(draft, forms, t.types);
        int beforeLast = 0;
        int last = 0;
        for (int word = 0; word < forms.size(); word++) {
          float[] scores = finder.score(draft, word, beforeLast, last);
          int predicted = NameFinder.best(scores, last);
          keys.clear();
          for (int offset = -2; offset <= 2; offset++) {
            NameFeatures.local(draft.type(word + offset), offset, keys);
          }
          NameFeatures.context(draft, word, beforeLast, last, keys);
          learner.step();
          learn(learner, keys, scores, nameTag(sentences.get(index).names().get(word)));
          beforeLast = last;
          last = predicted;
        }
      }
    }
    learner.average();
    return learner;
  }

  /** The number of a name tag; kinds that are not sought count as no name. */
  static int nameTag(String name) {
    int kind = name.length() < 3 ? -1 : NameFinder.KINDS.indexOf(name.substring(2));
    return kind < 0 ? 0 : 1 + 2 * kind + (name.charAt(0) == 'I' ? 1 : 0);
  }

  // ---- clitics

  void clitics(Trained t, List<Tree> trees) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Tree tree : trees) {
      int next = 0;
      for (int word = 0; word < tree.size(); word++) {
        while (next < tree.tokens().size() && tree.tokens().get(next).end() <= word) {
          next++;
        }
        Tree.Multiword token = next < tree.tokens().size() ? tree.tokens().get(next) : null;
        if (token != null && token.start() <= word) {
          String head = tree.words().get(token.start()).form();
          if (word == token.start()
              && token.form().startsWith(head)
              && token.end() - token.start() == 2) {
            counts.computeIfAbsent(token.form(), k -> new int[3])[1]++;
            counts.get(token.form())[2] = head.length();
          }
        } else {
          counts.computeIfAbsent(tree.words().get(word).form(), k -> new int[3])[0]++;
        }
      }
    }
    t.splits = new TreeMap<>();
    t.clitics = new Learner(2);
    Clitics clitics = new Clitics(Map.of(), t.clitics, t.types);
    List<String> forms = new ArrayList<>(counts.keySet());
    Keys keys = new Keys();
    float[] scores = new float[2];
    Random random = new Random(7);
    for (int epoch = 0; epoch < 10; epoch++) {
      Collections.shuffle(forms, random);
      for (String form : forms) {
        int[] count = counts.get(form);
        int split = count[1] > count[0] ? count[2] : 0;
        for (String clitic : Clitics.FORMS) {
          if (Clitics.fits(form, clitic)) {
            keys.clear();
            clitics.features(form, clitic, keys);
            Arrays.fill(scores, 0);
            t.clitics.addAll(keys, scores);
            t.clitics.step();
            learn(t.clitics, keys, scores, split == form.length() - clitic.length() ? 1 : 0);
          }
        }
      }
    }
    t.clitics.average();
    for (Map.Entry<String, int[]> entry : counts.entrySet()) {
      int[] count = entry.getValue();
      int split = count[1] > count[0] ? count[2] : 0;
      boolean may = Clitics.FORMS.stream().anyMatch(c -> Clitics.fits(entry.getKey(), c));
      if (split > 0 || may && count[0] > 0) {
        t.splits.put(entry.getKey(), split);
      }
    }
  }

  Parser parser(Trained t) {
    return new Parser(t.moves, 0.1f);
  }

  Labeller labeller(Trained t) {
    return new Labeller(t.labels, root);
  }
}
