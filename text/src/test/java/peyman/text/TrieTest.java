package peyman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrieTest {

  private final Trie<Integer> trie = Trie.of(Map.of("سفر", 1, "سفیر", 2, "سفیران", 3, "آب", 4));

  private static <T> int walk(Trie<T> trie, String form) {
    int node = Trie.ROOT;
    for (int i = 0; i < form.length() && node != Trie.NOWHERE; i++) {
      node = trie.step(node, form.charAt(i));
    }
    return node;
  }

  @Test
  void gives_what_whole_forms_stand_for() {
    assertEquals(1, trie.value(walk(trie, "سفر")));
    assertEquals(2, trie.value(walk(trie, "سفیر")));
    assertEquals(3, trie.value(walk(trie, "سفیران")));
    assertEquals(4, trie.value(walk(trie, "آب")));
  }

  @Test
  void gives_nothing_within_a_form() {
    assertNull(trie.value(walk(trie, "سف")));
    assertNull(trie.value(walk(trie, "سفیرا")));
  }

  @Test
  void ends_where_no_form_goes_on() {
    assertEquals(Trie.NOWHERE, walk(trie, "سفرنامه"));
    assertEquals(Trie.NOWHERE, walk(trie, "نان"));
    assertEquals(Trie.NOWHERE, walk(Trie.of(Map.of()), "آ"));
  }

  @Test
  void tells_how_far_some_form_reaches() {
    assertEquals(3, trie.reach("سفرنامه", 0));
    assertEquals(6, trie.reach("دوسفیران", 2));
    assertEquals(0, trie.reach("نان", 0));
  }

  @Test
  void knows_letters_outside_the_arabic_block() {
    Trie<Integer> latin = Trie.of(Map.of("gdp", 1, "برنتB", 2));
    assertEquals(1, latin.value(walk(latin, "gdp")));
    assertEquals(2, latin.value(walk(latin, "برنتB")));
    assertEquals(Trie.NOWHERE, walk(latin, "\u0660"));
  }

  @Test
  void holds_the_empty_form() {
    assertEquals("nothing", Trie.of(Map.of("", "nothing", "ا", "a")).value(Trie.ROOT));
  }
}
