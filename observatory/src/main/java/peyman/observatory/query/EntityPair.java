package peyman.observatory.query;

import peyman.world.Entity;

/** Two states or blocs and how many merged records they play a part in together. */
public record EntityPair(Entity one, Entity other, long count) {}
