package peyman.web.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many questions work at once as the processors can take, the others wait in the order in
 * which they came: nobody's answer is quicker where all share the processors, and a short one need
 * not wait for the long ones beside it. Answers are written when they are whole, outside of the
 * turn, so that no slow visitor keeps one.
 */
public final class Turns {

  private static final int PATIENCE_SECONDS = 30;

  private final Semaphore free;
  private final int patienceSeconds;

  /**
   * Turns.
   *
   * @param atOnce questions that work at the same time
   */
  public Turns(int atOnce) {
    this(atOnce, PATIENCE_SECONDS);
  }

  Turns(int atOnce, int patienceSeconds) {
    this.free = new Semaphore(atOnce, true);
    this.patienceSeconds = patienceSeconds;
  }

  /**
   * The handler of an endpoint, which waits for its turn where it answers from the store. What is
   * sent to be read or decided takes none: it may take long.
   */
  public Handler wrap(Endpoint endpoint) {
    return endpoint.method == HandlerType.GET
        ? context -> handle(endpoint.handler, context)
        : endpoint.handler;
  }

  private void handle(Handler handler, Context context) throws Exception {
    if (!free.tryAcquire(patienceSeconds, TimeUnit.SECONDS)) {
      context.header("Retry-After", Integer.toString(patienceSeconds));
      throw new Problem(503, "busy", patienceSeconds);
    }
    try {
      handler.handle(context);
    } finally {
      free.release();
    }
  }
}
