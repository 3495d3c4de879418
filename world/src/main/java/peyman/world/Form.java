package peyman.world;

/**
 * A form by which an entity is written.
 *
 * @param entity whom it names
 * @param kind how
 * @param ambiguous whether it is a common word, or somebody else's name, too
 * @param shortened whether it is a surname or short name that alone names the person
 */
record Form(Entity entity, MentionKind kind, boolean ambiguous, boolean shortened) {}
