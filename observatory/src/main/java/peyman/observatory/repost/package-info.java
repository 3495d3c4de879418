/** Which articles repeat one another: agency copy, reposts, posts with another heading. */
package peyman.observatory.repost;
