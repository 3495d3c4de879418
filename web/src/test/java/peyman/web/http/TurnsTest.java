package peyman.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> proxy);

  private final Turns turns = new Turns(1, 0);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  @Test
  void refusesWhoWaitedInVain() throws Exception {
    Thread first = new Thread(() -> handle(get(this::await)));
    first.start();
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    Problem problem =
        assertThrows(Problem.class, () -> get(context -> {}).handle(CONTEXT), "one turn, taken");
    assertEquals(503, problem.status());
    turns.wrap(endpoint(HandlerType.POST, context -> {})).handle(CONTEXT);
    end.countDown();
    first.join();
    get(context -> {}).handle(CONTEXT);
  }

  @Test
  void givesTheTurnBackAfterAFault() throws Exception {
    Handler failing =
        get(
            context -> {
              throw new IllegalStateException();
            });
    assertThrows(IllegalStateException.class, () -> failing.handle(CONTEXT));
    get(context -> {}).handle(CONTEXT);
  }

  private void await(Context context) throws InterruptedException {
    begun.countDown();
    end.await(10, TimeUnit.SECONDS);
  }

  private static void handle(Handler handler) {
    try {
      handler.handle(CONTEXT);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Handler get(Handler handler) {
    return turns.wrap(endpoint(HandlerType.GET, handler));
  }

  private static Endpoint endpoint(HandlerType method, Handler handler) {
    return new Endpoint(method, "/", handler);
  }
}
