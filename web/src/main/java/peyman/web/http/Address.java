package peyman.web.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a page: a path and parameters, from which addresses of like pages are made.
 *
 * @param parameters in order, without empty values
 */
public record Address(String path, Map<String, List<String>> parameters) {

  public Address {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
          if (!given.isEmpty()) {
            copy.put(name, given);
          }
        });
    parameters = copy;
  }

  /** The address that was asked for. */
  public static Address of(Context context) {
    return new Address(context.path(), context.queryParamMap());
  }

  /** An address without parameters. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** This address with a parameter set to one value; without it where the value is blank. */
  public Address with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, List.of(value));
    return new Address(path, changed);
  }

  public Address without(String name) {
    return with(name, "");
  }

  /** The same parameters at another path. */
  public Address at(String otherPath) {
    return new Address(otherPath, parameters);
  }

  /** The first value of a parameter, else an empty string. */
  public String value(String name) {
    return parameters.getOrDefault(name, List.of("")).get(0);
  }

  /** Whether a parameter has a value. */
  public boolean has(String name, String value) {
    return parameters.getOrDefault(name, List.of()).contains(value);
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /** One part of a path or query, percent-encoded. */
  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
