package vn.xetkhen.audit.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** Says what the database complains of, and what to do about it. */
final class Complaint {
  private static final Messages MESSAGES = Messages.beside(Complaint.class);
  private static final String BEFORE = "\nError: ";
  private static final String UNREADABLE = "query.unreadable";
  private static final String TOO_LONG = "maximum_object_size";

  private Complaint() {}

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  static QueryException of(SQLException failure) {
    String said = said(failure);
    String key = key(said);
    return new QueryException(MESSAGES.text(key, said, views()), key.equals(UNREADABLE), failure);
  }

  /** Whether a line of the record is longer than the database was told to read. */
  static boolean tooLong(SQLException failure) {
    return said(failure).contains(TOO_LONG);
  }

  /** Whether it is the record that cannot be read. */
  static boolean unreadable(SQLException failure) {
    return key(said(failure)).equals(UNREADABLE);
  }

  private static String key(String said) {
    String low = said.toLowerCase(Locale.ROOT);
    if (low.startsWith("permission error") || low.contains("missing extension")) {
      return "query.elsewhere";
    } else if (low.startsWith("out of memory")) {
      return "query.memory";
    } else if (low.startsWith("io error")
        || low.contains("malformed json in file")
        || low.contains("json transform error in file")) {
      return UNREADABLE;
    } else if (low.startsWith("catalog error")
        || low.startsWith("binder error")
        || low.startsWith("parser error")) {
      return "query.wrong";
    }
    return "query.failed";
  }

  private static String views() {
    return View.all().stream().map(View::name).collect(Collectors.joining(", "));
  }

  /** The database's own words, without what it says of the statement that did not come about. */
  private static String said(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    int from = message.indexOf(BEFORE);
    String own = from < 0 ? message : message.substring(from + BEFORE.length());
    return String.join("\n", List.of(own.strip().split("\n+")));
  }
}
