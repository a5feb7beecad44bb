package vn.xetkhen.bench.generator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Dossiers for measuring, as offices hand them in: complete in shape, with placeholder names.
 *
 * <p>The mix: of a hundred, 68 are complete files of candidates who meet everything, 20 fail
 * something (an annual rating below what is asked, a rank that sank, no initiative, tasks not
 * finished, a file handed in late, a reprimand in the year, the wrong kind of employee, as often as
 * each plan makes likely) and 12 lack something (minutes, a confirmation, a rating, a declaration).
 * Of the faulty ones, 15 in a hundred have a second fault. Four in ten candidates are collectives.
 * A few declare a disciplinary case that does not count.
 *
 * <p>Dossier {@code n} under a seed is the same whichever were made before it, so that any number
 * of them can be streamed. Safe for use by several threads.
 */
public final class Generator {
  /** In place of a plan's id: the plans in turn. */
  public static final String ALL = "all";

  private static final List<Office> OFFICES =
      List.of(
          new TanYenOffice(),
          new NgaNamOffice(),
          new NguyenBinhOffice(),
          new KienGiangOffice(),
          new TanChauOffice());

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Office> offices;
  private final long seed;

  /**
   * A generator.
   *
   * @param plan the id of a plan, or {@link #ALL}
   * @throws IllegalArgumentException where there is no such plan
   */
  public Generator(String plan, long seed) {
    this.offices = OFFICES.stream().filter(o -> plan.equals(ALL) || o.plan().equals(plan)).toList();
    this.seed = seed;
    if (offices.isEmpty()) {
      throw new IllegalArgumentException("no plan " + plan + "; there are " + plans());
    }
  }

  /** The ids of the plans. */
  public static List<String> plans() {
    return OFFICES.stream().map(Office::plan).toList();
  }

  /**
   * A dossier in UTF-8, on one line without its end.
   *
   * @param number from 0
   */
  public byte[] line(long number) {
    try {
      return JSON.writeValueAsBytes(office(number).dossier(seed, number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of a dossier. */
  public String id(long number) {
    return office(number).id(number);
  }

  private Office office(long number) {
    return offices.get((int) (number % offices.size()));
  }

  /** The first dossiers, in memory. */
  public List<byte[]> lines(int count) {
    List<byte[]> lines = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      lines.add(line(number));
    }
    return lines;
  }

  /** Writes the first dossiers, one a line, holding one at a time. */
  public void write(OutputStream out, long count) throws IOException {
    for (long number = 0; number < count; number++) {
      out.write(line(number));
      out.write('\n');
    }
  }
}
