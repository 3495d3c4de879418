package peyman.observatory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import peyman.observatory.record.Merged;
import peyman.observatory.record.MergedRecord;

/** Writes a merged record a line, with its sources. */
final class JsonlExport implements Writer {

  private final MergedJson json = new MergedJson();
  private final BufferedWriter file;

  JsonlExport(Path path) throws IOException {
    file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  @Override
  public void record(Merged merged, List<MergedRecord.Source> sources) throws IOException {
    file.write(json.json(merged, sources));
    file.write('\n');
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
