package peyman.observatory.query;

/**
 * How many items a list has.
 *
 * @param exact whether it is just so many; else it is at least so many
 */
public record Count(long value, boolean exact) {}
