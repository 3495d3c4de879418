/** Articles of Parquet files, such as those that {@code peyman batch} writes. */
package peyman.observatory.parquet;
