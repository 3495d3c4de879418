/** Who is who: the gazetteer of states, people, bodies, places and accords, and linking to it. */
package peyman.world;
