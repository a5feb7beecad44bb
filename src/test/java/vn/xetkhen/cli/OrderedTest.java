package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OrderedTest {
  private final List<Integer> taken = new ArrayList<>(); // no lock: never two takers at once

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsComeInTheOrderOfTheItemsHoweverLongEachTakes(int jobs) throws Exception {
    AtomicInteger inside = new AtomicInteger();

    new Ordered<Integer, Integer>(jobs, OrderedTest::doubledAtItsOwnPace)
        .run(
            numbers(5_000),
            result -> {
              assertThat(inside.incrementAndGet()).isOne();
              taken.add(result);
              inside.decrementAndGet();
            });

    assertThat(taken).isEqualTo(IntStream.range(0, 5_000).mapToObj(i -> 2 * i).toList());
  }

  @Test
  void nothingToDoIsDoneAtOnce() throws Exception {
    new Ordered<Integer, Integer>(4, i -> i).run(numbers(0), taken::add);

    assertThat(taken).isEmpty();
  }

  @Test
  void whatFailsIsThrownOnceAllBeforeItIsTaken() {
    IllegalArgumentException fault = new IllegalArgumentException("item 700");

    assertThatThrownBy(
            () ->
                new Ordered<Integer, Integer>(3, i -> worked(i, fault)).run(endless(), taken::add))
        .isSameAs(fault);

    assertThat(taken).isEqualTo(IntStream.range(0, 700).boxed().toList());
  }

  @Test
  void aFaultThatNobodyDeclaredEndsTheRun() {
    IOException undeclared = new IOException("item 700");

    assertThatThrownBy(
            () ->
                new Ordered<Integer, Integer>(
                        3, i -> OrderedTest.<RuntimeException>undeclared(i, undeclared))
                    .run(endless(), taken::add))
        .isSameAs(undeclared);
  }

  @Test
  void whatCannotBeReadIsThrownOnceAllBeforeItIsTaken() {
    StackOverflowError fault = new StackOverflowError("item 700");
    Iterator<Integer> items =
        IntStream.iterate(0, i -> i + 1).mapToObj(i -> worked(i, fault)).iterator();

    assertThatThrownBy(() -> new Ordered<Integer, Integer>(3, i -> i).run(items, taken::add))
        .isSameAs(fault);

    assertThat(taken).isEqualTo(IntStream.range(0, 700).boxed().toList());
  }

  @Test
  void nothingIsTakenAfterTheTakerFailed() {
    IOException fault = new IOException("disk full");

    assertThatThrownBy(
            () ->
                new Ordered<Integer, Integer>(3, i -> i)
                    .run(
                        endless(),
                        i -> {
                          taken.add(i);
                          if (i == 700) {
                            throw fault;
                          }
                        }))
        .isSameAs(fault);

    pause(20); // for a thread that would go on
    assertThat(taken).isEqualTo(IntStream.rangeClosed(0, 700).boxed().toList());
  }

  @Test
  void aStreamIsReadNoFurtherAheadThanTheWindow() throws Exception {
    AtomicInteger read = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();

    new Ordered<Integer, Integer>(2, i -> i)
        .run(
            IntStream.range(0, 20_000).peek(i -> read.incrementAndGet()).boxed().iterator(),
            i -> {
              taken.add(i);
              if (i == 300) {
                pause(100); // time to read far ahead
              }
              ahead.add(read.get() - i);
            });

    assertThat(taken).hasSize(20_000);
    assertThat(ahead).allMatch(items -> items <= 128);
    assertThat(ahead).anyMatch(items -> items >= 128);
  }

  @Test
  void whatIsDoneIsTakenWhileTheNextItemIsAwaited() throws Exception {
    CountDownLatch last = new CountDownLatch(3);
    Iterator<Integer> items =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            if (next == 3) {
              assertThat(within10Seconds(last)).isTrue(); // somebody who types waits for an answer
            }
            return next < 3;
          }

          @Override
          public Integer next() {
            return next++;
          }
        };

    new Ordered<Integer, Integer>(2, i -> i)
        .run(
            items,
            i -> {
              taken.add(i);
              last.countDown();
            });

    assertThat(taken).containsExactly(0, 1, 2);
  }

  private static boolean within10Seconds(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int doubledAtItsOwnPace(int i) {
    if (i % 97 == 0) {
      pause(2);
    }
    return 2 * i;
  }

  private static void pause(int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <E extends Throwable> int worked(int i, E fault) throws E {
    if (i == 700) {
      throw fault;
    }
    return i;
  }

  @SuppressWarnings("unchecked") // that is the point
  private static <E extends Throwable> int undeclared(int i, Throwable fault) throws E {
    return worked(i, (E) fault);
  }

  private static Iterator<Integer> numbers(int count) {
    return IntStream.range(0, count).iterator();
  }

  private static Iterator<Integer> endless() {
    return IntStream.iterate(0, i -> i + 1).iterator();
  }
}
