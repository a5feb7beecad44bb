package vn.xetkhen.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works on a stream of items with several threads and hands over the results in the order of the
 * items. Of a stream without end only a window is held.
 *
 * <p>Each thread reads an item, works on it, and hands over what is next in the order, be it its
 * own or another's that waited for it: an item mostly stays with one thread, and in one processor's
 * cache, and none is woken for it.
 *
 * @param <T> what comes in
 * @param <R> what goes out
 */
final class Ordered<T, R> {
  private final int jobs;
  private final Function<T, R> work;

  /** Takes results one by one, never two at once, on any thread; each sees what the last did. */
  interface Taker<R> {
    void take(R result) throws IOException;
  }

  /**
   * A way to work.
   *
   * @param jobs how many threads
   * @param work called by several threads at once
   */
  Ordered(int jobs, Function<T, R> work) {
    this.jobs = jobs;
    this.work = work;
  }

  /**
   * Works on all items.
   *
   * @param items asked by one thread at a time, ahead of what is taken
   * @throws IOException what {@code taker} throws; work that has not begun is then given up, as it
   *     is where reading or working fails, once all results before have been taken
   */
  void run(Iterator<T> items, Taker<R> taker) throws IOException {
    OrderedRun<T, R> run = new OrderedRun<>(items, work, taker, jobs);
    Iterable<Thread> workers = Stream.generate(() -> daemon(run::work)).limit(jobs).toList();
    workers.forEach(Thread::start);
    try {
      run.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      workers.forEach(Thread::interrupt);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "xetkhen-worker");
    thread.setDaemon(true);
    return thread;
  }
}
