/**
 * Archives that one machine cannot read: the same reading on Spark, near-duplicates by Spark's own
 * operators, results as Parquet.
 */
package peyman.spark;
