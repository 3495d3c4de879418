package peyman.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LanguageTest {

  private static Language language;

  @BeforeAll
  static void load() {
    language = Language.load();
  }

  private static AnalysedSentence one(String given) {
    return language.analyse(given).sentences().get(0);
  }

  @Test
  void findsVerbObjectAndMarker() {
    AnalysedSentence sentence = one("رئیس\u200Cجمهور ترکیه قرارداد را امضا کرد .");
    List<Upos> tags = sentence.words().stream().map(Word::upos).toList();
    assertThat(tags)
        .containsExactly(
            Upos.NOUN, Upos.PROPN, Upos.NOUN, Upos.ADP, Upos.NOUN, Upos.VERB, Upos.PUNCT);
    Word verb = sentence.words().get(5);
    assertThat(verb.root()).isTrue();
    assertThat(verb.lemma()).isEqualTo("کرد#کن");
    assertThat(sentence.words().get(2).headIndex()).isEqualTo(5);
    assertThat(sentence.words().get(2).deprel()).isEqualTo(Deprel.OBJ);
    assertThat(sentence.words().get(4).deprel()).isEqualTo(Deprel.COMPOUND_LVC);
  }

  @Test
  void splitsPossessiveClitic() {
    AnalysedSentence sentence = one("پدرش کتاب را خرید .");
    assertThat(sentence.words().get(0).form()).isEqualTo("پدر");
    assertThat(sentence.words().get(1).form()).isEqualTo("ش");
    assertThat(sentence.words().get(1).tokenIndex()).isZero();
    assertThat(sentence.words().get(2).tokenIndex()).isEqualTo(1);
  }

  @Test
  void leavesNamesThatEndLikeClitics() {
    for (String name : List.of("هانت", "بیلت", "تمیم", "ملتان", "دمام", "عصام", "بسانت", "مهمت")) {
      AnalysedSentence sentence = one("دیروز " + name + " را دیدم .");
      assertThat(sentence.words().get(1).form()).isEqualTo(name);
    }
  }

  @Test
  void takesEmojiForNoWords() {
    AnalysedSentence sentence = one("\uD83D\uDD39 شهباز شریف به تهران رفت \u2705\uFE0F .");
    assertThat(sentence.words().get(0).upos()).isEqualTo(Upos.PUNCT);
    assertThat(sentence.words().get(1).upos()).isEqualTo(Upos.PROPN);
    assertThat(sentence.names().get(0).startWord()).isEqualTo(1);
  }

  @Test
  void takesHandlesForNoNames() {
    assertThat(one("@AkhbareFori گفت: بازار آرام است.").names()).isEmpty();
  }

  @Test
  void findsPeopleAndPlaces() {
    AnalysedSentence sentence = one("محمد حسینی دیروز به تهران رفت .");
    assertThat(sentence.names().stream().map(Name::type).toList())
        .containsExactly(NameType.PERSON, NameType.PLACE);
  }

  @Test
  void leavesWordsThatEndLikeCopulas() {
    assertThat(one("شهند").words()).hasSize(1);
  }

  @Test
  void knowsSurnamesThatAreCommonWords() {
    List<AnalysedSentence> sentences =
        language.analyse("مهدی شایسته، وزیر نفت، استعفا کرد. شایسته گفت: راهی نیست.").sentences();
    assertThat(sentences.get(1).names().stream().map(Name::type)).containsExactly(NameType.PERSON);
    assertThat(one("شایسته گفت: راهی نیست.").names()).isEmpty();
  }

  @Test
  void knowsSurnamesThatListsHaveAsRareNouns() {
    List<AnalysedSentence> sentences =
        language.analyse("رضا خبازی سرمربی است. پیروزی یاران خبازی شیرین بود.").sentences();
    assertThat(sentences.get(1).names().stream().map(Name::type)).containsExactly(NameType.PERSON);
  }

  @Test
  void parsesSentencesAmongOthersAsAlone() {
    List<String> sentences =
        List.of(
            "وزیر خارجه عراق دیروز در بغداد با همتای ترک خود دیدار کرد.",
            "آنها درباره تجارت و امنیت مرز گفت\u200Cوگو کردند.",
            "پدرش کتاب را خرید.",
            "قیمت نفت در بازار جهانی پس از توافق کشورهای تولیدکننده بالا رفت.",
            "باران بارید.");
    List<AnalysedSentence> together = language.analyse(String.join(" ", sentences)).sentences();
    assertThat(together).hasSameSizeAs(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      List<Word> alone = one(sentences.get(i)).words();
      List<Word> among = together.get(i).words();
      assertThat(among.stream().map(LanguageTest::arc).toList())
          .isEqualTo(alone.stream().map(LanguageTest::arc).toList());
    }
  }

  private static List<Object> arc(Word word) {
    return List.of(word.form(), word.headIndex(), word.deprel(), word.arcConfidence());
  }

  @Test
  void everyTreeHasOneRootAndNoCycle() {
    Random random = new Random(11);
    String letters = "ابپتسرزنمیو ،.۱۲ab\u200C(»«\uD83D😀\n\u0000\u0640";
    for (int round = 0; round < 300; round++) {
      String text =
          random
              .ints(random.nextInt(400), 0, letters.length())
              .mapToObj(i -> String.valueOf(letters.charAt(i)))
              .collect(Collectors.joining());
      language.analyse(text).sentences().forEach(LanguageTest::assertTree);
    }
  }

  @Test
  void longSentenceIsCutWithoutHarm() {
    AnalysedSentence sentence = one("کتاب خوب ".repeat(2000));
    assertTree(sentence);
  }

  private static void assertTree(AnalysedSentence sentence) {
    List<Word> words = sentence.words();
    assertThat(words.stream().filter(Word::root)).hasSize(1);
    for (Word word : words) {
      int steps = 0;
      for (Word up = word; !up.root(); up = words.get(up.headIndex())) {
        assertThat(steps++).isLessThanOrEqualTo(words.size());
      }
    }
  }
}
