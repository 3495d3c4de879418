package peyman.source;

/** Tells by a file's name and first lines whether it holds JSON, and whether an object a line. */
final class JsonShape {

  private JsonShape() {}

  /** Whether it is JSON; a text that merely starts with a bracket is not. */
  static boolean holds(String name, String start) {
    if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return true;
    }
    if (name.endsWith(".txt")) {
      return false;
    }
    int first = next(start, 0);
    if (first < 0) {
      return false;
    }
    int second = next(start, first + 1);
    char opens = start.charAt(first);
    char follows = second < 0 ? ' ' : start.charAt(second);
    return opens == '{' && (follows == '"' || follows == '}')
        || opens == '[' && (follows == '{' || follows == ']');
  }

  /** Whether each line is a JSON value of its own. */
  static boolean lines(String name, String start) {
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return true;
    }
    int first = next(start, 0);
    if (first < 0 || start.charAt(first) != '{') {
      return false;
    }
    int end = start.indexOf('\n', first);
    if (end < 0) {
      return true;
    }
    int second = next(start, end);
    return start.substring(first, end).strip().endsWith("}")
        || second >= 0 && start.charAt(second) == '{';
  }

  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\uFEFF') {
        return i;
      }
    }
    return -1;
  }
}
