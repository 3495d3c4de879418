package peyman.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import peyman.training.language.LanguageEvaluation;
import peyman.training.language.ModelFiles;
import peyman.training.language.Teaching;
import peyman.training.names.Names;
import peyman.training.repair.RepairEvaluation;
import peyman.training.repair.RepairSpeed;
import peyman.training.repair.RepairTraining;
import peyman.training.repair.SegmentationEvaluation;

/**
 * Trains and evaluates the models.
 *
 * <pre>
 * begin SHARED BEGUN                   lets teachers read raw text and the other conventions, and
 *                                      writes what they know
 * teach SHARED FOLD BEGUN JUDGED [EARLIER]
 *                                      lets these learn all trees but a fold's, 0 to 4 (5: all
 *                                      trees), prints their figures and writes what they judged;
 *                                      before the trees what others judged of the same fold
 * train SHARED LANGUAGE_RESOURCES JUDGED
 *                                      learns tags, lemmas and trees
 * evaluate SHARED JUDGED...            prints the figures of tags, lemmas and trees on the first
 *                                      folds, for each the file that its teachers judged
 * evaluate-seraji SHARED               prints those on Seraji's test, its trees not learnt
 * names-train SHARED LANGUAGE_RESOURCES GAZETTEER
 *                                      learns names, with the shipped tagger
 * names-evaluate SHARED [PART]         prints the figures of the shipped names on PEYMA's test or dev
 * repair-train SHARED TEXT_RESOURCES   builds the word table and models of repair
 * repair-evaluate SHARED               prints the figures of repair and segmentation
 * repair-speed SHARED                  times repair and segmentation
 * </pre>
 */
public final class Training {

  private Training() {}

  public static void main(String[] arguments) throws IOException {
    String command = arguments.length > 0 ? arguments[0] : "";
    switch (command) {
      case "begin" -> Teaching.begin(Path.of(arguments[1]), Path.of(arguments[2]));
      case "teach" ->
          Teaching.run(
              Path.of(arguments[1]),
              Integer.parseInt(arguments[2]),
              Path.of(arguments[3]),
              Path.of(arguments[4]),
              Arrays.stream(arguments).skip(5).map(Path::of).findFirst());
      case "train" ->
          ModelFiles.train(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
      case "evaluate" ->
          LanguageEvaluation.run(
              Path.of(arguments[1]), Arrays.stream(arguments).skip(2).map(Path::of).toList());
      case "evaluate-seraji" -> LanguageEvaluation.seraji(Path.of(arguments[1]));
      case "names-train" ->
          Names.train(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
      case "names-evaluate" ->
          Names.evaluate(Path.of(arguments[1]), arguments.length > 2 ? arguments[2] : "test");
      case "repair-train" -> RepairTraining.run(Path.of(arguments[1]), Path.of(arguments[2]));
      case "repair-evaluate" -> {
        RepairEvaluation.run(Path.of(arguments[1]));
        SegmentationEvaluation.run(Path.of(arguments[1]));
      }
      case "repair-speed" -> RepairSpeed.run(Path.of(arguments[1]));
      default -> {
        System.err.println(
            "usage: begin SHARED BEGUN | teach SHARED FOLD BEGUN JUDGED [EARLIER] | train SHARED LANGUAGE_RESOURCES JUDGED"
                + " | evaluate SHARED JUDGED... | evaluate-seraji SHARED"
                + " | names-train SHARED LANGUAGE_RESOURCES GAZETTEER | names-evaluate SHARED [PART]"
                + " | repair-train SHARED TEXT_RESOURCES | repair-evaluate SHARED | repair-speed SHARED");
        System.exit(2);
      }
    }
  }
}
