package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The candidates of a selection, each exactly as written. */
final class PlacementBytes implements Closeable {
  private final byte[] selection;
  private final JsonParser parser;
  private boolean inside;

  PlacementBytes(byte[] selection) throws IOException {
    this.selection = selection.clone();
    this.parser = new JsonFactory().createParser(this.selection);
  }

  /** The next; null after the last. */
  byte @Nullable [] next() throws IOException {
    if (!inside && !find()) {
      return null;
    }
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    int from = (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int to = (int) parser.currentLocation().getByteOffset();
    return Arrays.copyOfRange(selection, from, to);
  }

  private boolean find() throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals("placements");
      JsonToken value = parser.nextToken();
      if (wanted && value == JsonToken.START_ARRAY) {
        inside = true;
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
