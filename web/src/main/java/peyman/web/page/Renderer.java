package peyman.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import peyman.web.http.Address;
import peyman.web.http.Assets;
import peyman.web.http.Visitor;
import peyman.web.words.Words;

/** Makes pages of templates, in the language and theme of who asks. Thread-safe. */
public final class Renderer {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Map<String, Words> words = Map.of("fa", Words.of("fa"), "en", Words.of("en"));
  private final Assets assets;

  public Renderer(Assets assets) {
    this.assets = assets;
    templates.setTrimControlStructures(true);
  }

  public Assets assets() {
    return assets;
  }

  /** The words of who asks. */
  public Words words(Context context) {
    return words.get(Visitor.of(context).language());
  }

  /** The words of a language. */
  public Words words(String language) {
    return words.get(language);
  }

  /** The frame of a page that is a section of its own, with the section's name as its title. */
  public Frame frame(Context context, String section) {
    return frame(context, section, words(context).say("nav." + section));
  }

  /** The frame of a page. */
  public Frame frame(Context context, String section, String title) {
    Visitor visitor = Visitor.of(context);
    return new Frame(
        words.get(visitor.language()),
        visitor,
        assets,
        Address.of(context),
        section,
        title,
        List.of(),
        Optional.empty());
  }

  /** Answers with a page. */
  public void show(Context context, String template, Frame frame, Object page) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, Map.of("frame", frame, "page", page), output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
  }
}
