package vn.xetkhen.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on a stream of items with several threads and hands over the results in the order of the
 * items. Of a stream without end only a window is held.
 *
 * @param <T> what comes in
 * @param <R> what goes out
 */
final class Ordered<T, R> {
  private static final int WINDOW_PER_JOB = 64;

  private final int jobs;
  private final Function<T, R> work;

  /** Takes results one by one, on the thread that called {@link #run}. */
  interface Taker<R> {
    void take(R result) throws IOException;
  }

  /**
   * A way to work.
   *
   * @param work called by several threads at once
   */
  Ordered(int jobs, Function<T, R> work) {
    this.jobs = jobs;
    this.work = work;
  }

  /**
   * Works on all items.
   *
   * @param items read by one thread, ahead of the work
   * @throws IOException what {@code taker} throws; work that has not begun is then given up
   */
  void run(Iterator<T> items, Taker<R> taker) throws IOException {
    BlockingQueue<Future<@Nullable R>> window = new ArrayBlockingQueue<>(jobs * WINDOW_PER_JOB);
    ExecutorService workers = Executors.newFixedThreadPool(jobs, r -> daemon(r, "worker"));
    Thread reader = daemon(() -> read(items, window, workers), "reader");
    reader.start();
    try {
      R result = window.take().get();
      while (result != null) {
        taker.take(result);
        result = window.take().get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  private void read(
      Iterator<T> items, BlockingQueue<Future<@Nullable R>> window, ExecutorService workers) {
    Future<@Nullable R> end = CompletableFuture.completedFuture(null);
    try {
      try {
        while (items.hasNext()) {
          T item = items.next();
          window.put(workers.submit(() -> work.apply(item)));
        }
      } catch (RuntimeException | Error e) {
        end = CompletableFuture.failedFuture(e);
      }
      window.put(end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, "xetkhen-" + name);
    thread.setDaemon(true);
    return thread;
  }
}
