package vn.xetkhen.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One stream of items on its way through {@link Ordered}. */
final class OrderedRun<T, R> {
  private static final int WINDOW_PER_JOB = 64;

  private final Iterator<T> items;
  private final Function<T, R> work;
  private final Ordered.Taker<R> taker;

  /** A permit for each item that may be read before the first that was not taken is. */
  private final Semaphore window;

  /** What is done and not taken yet, by its place in the order; also guards the two below. */
  private final Map<Long, Step> done = new HashMap<>();

  private long taken;
  private boolean taking;

  /** Guards the two below, and the items. */
  private final Object reading = new Object();

  private long read;
  private boolean over;

  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Throwable fault;

  /** What is to be done in its place in the order: whether something comes after it. */
  private interface Step {
    boolean take() throws Throwable;
  }

  /** An item in its place; the end, where there is none. */
  private record Read<T>(long place, @Nullable T item, @Nullable Throwable fault) {}

  OrderedRun(Iterator<T> items, Function<T, R> work, Ordered.Taker<R> taker, int jobs) {
    this.items = items;
    this.work = work;
    this.taker = taker;
    this.window = new Semaphore(jobs * WINDOW_PER_JOB);
  }

  /** Works until the end, beside others that do the same. */
  @SuppressWarnings("PMD.AvoidCatchingThrowable") // who dies silently leaves a place empty for ever
  void work() {
    try {
      window.acquire();
      for (Read<T> next = read(); next != null; next = read()) {
        hand(next.place(), step(next));
        window.acquire();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // given up
    } catch (Throwable e) {
      end(e);
    }
  }

  /**
   * Waits until all is taken, or something failed.
   *
   * @throws IOException what the taker threw
   */
  void await() throws IOException, InterruptedException {
    ended.await();
    if (fault instanceof IOException failed) {
      throw failed;
    }
    if (fault instanceof Error failed) {
      throw failed;
    }
    if (fault != null) {
      throw fault instanceof RuntimeException failed ? failed : new IllegalStateException(fault);
    }
  }

  private @Nullable Read<T> read() {
    synchronized (reading) {
      if (over) {
        return null;
      }
      try {
        T item = items.hasNext() ? items.next() : null;
        over = item == null;
        return new Read<>(read++, item, null);
      } catch (RuntimeException | Error e) {
        over = true;
        return new Read<>(read++, null, e);
      }
    }
  }

  private Step step(Read<T> next) {
    Throwable unread = next.fault();
    if (unread != null) {
      return failing(unread);
    }
    T item = next.item();
    if (item == null) {
      return () -> false;
    }
    try {
      R result = work.apply(item);
      return () -> {
        taker.take(result);
        return true;
      };
    } catch (RuntimeException | Error e) {
      return failing(e);
    }
  }

  private static Step failing(Throwable fault) {
    return () -> {
      throw fault;
    };
  }

  private void hand(long place, Step step) {
    synchronized (done) {
      done.put(place, step);
      if (taking) {
        return; // whoever does comes to it
      }
      taking = true;
    }
    for (Step next = following(); next != null; next = following()) {
      if (ends(next)) {
        return;
      }
      window.release();
    }
  }

  private @Nullable Step following() {
    synchronized (done) {
      Step next = done.remove(taken);
      if (next == null) {
        taking = false;
      } else {
        taken++;
      }
      return next;
    }
  }

  @SuppressWarnings("PMD.AvoidCatchingThrowable") // it is thrown again where the run was begun
  private boolean ends(Step step) {
    try {
      if (step.take()) {
        return false;
      }
      end(null);
    } catch (Throwable e) {
      end(e);
    }
    return true;
  }

  private synchronized void end(@Nullable Throwable why) {
    if (ended.getCount() > 0) {
      fault = why;
      ended.countDown();
    }
  }
}
