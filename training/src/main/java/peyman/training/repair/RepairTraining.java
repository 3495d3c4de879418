package peyman.training.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds the resources of repair from the shared data; PerDT's test text is never read. */
public final class RepairTraining {

  private RepairTraining() {}

  /**
   * Writes {@code words.bin}.
   *
   * @param shared the folder with {@code data/}
   * @param resources the resource folder of the text module
   */
  public static void run(Path shared, Path resources) throws IOException {
    Corpus corpus = Corpus.load(shared);
    Lexicons lexicons = Lexicons.load(shared);
    WordTableBuilder builder = new WordTableBuilder(corpus, lexicons);
    Path folder = resources.resolve("peyman/text");
    Files.createDirectories(folder);
    builder.write(folder.resolve("words.bin"));
    System.out.println(builder.size() + " words");
  }
}
