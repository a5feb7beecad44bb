package vn.xetkhen.text;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * JSON (RFC 8259) on one line, the same for the same calls: no white space, members as they come,
 * numbers with all their digits and no exponent, characters as themselves.
 */
public final class OneLineJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private OneLineJson() {}

  /** Writes a value. */
  public interface Part {
    void to(JsonGenerator out) throws IOException;
  }

  /** What a part writes, as text. */
  public static String text(Part part) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      part.to(out);
    } catch (IOException e) {
      throw inMemory(e);
    }
    return text.toString();
  }

  /** The same in UTF-8, without the way round over a text. */
  public static byte[] bytes(Part part) {
    BufferRecycler buffers = JSON._getBufferRecycler();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers)) {
      try (JsonGenerator out = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
        part.to(out);
      }
      return bytes.getClearAndRelease();
    } catch (IOException e) {
      throw inMemory(e);
    } finally {
      buffers.releaseToPool();
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("a line in memory cannot fail to be written", e);
  }
}
