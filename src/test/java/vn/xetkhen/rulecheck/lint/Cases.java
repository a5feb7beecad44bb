package vn.xetkhen.rulecheck.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A case of a lint: an edit of the sound pack that brings it about, and one beside that does not.
 *
 * @param file the file of the pack that is edited
 * @param from what is replaced, at its first place
 * @param bad what brings the finding about
 * @param near what does not
 * @param expected the whole list of findings, in English
 */
record Cases(String id, String file, String from, String bad, String near, String expected) {

  /** All cases of {@code cases.txt}; the sign ␤ there stands for a line's end. */
  static List<Cases> all() {
    List<Cases> cases = new ArrayList<>();
    for (String block : text().split("\n\n", -1)) {
      List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
      if (lines.size() < 5) {
        continue;
      }
      cases.add(
          new Cases(
              lines.get(0),
              lines.get(1),
              part(lines.get(2)),
              part(lines.get(3)),
              part(lines.get(4)),
              String.join("\n", lines.subList(5, lines.size()))));
    }
    return cases;
  }

  private static String part(String line) {
    return line.substring(2).replace('␤', '\n').replace("␣", "\u0301");
  }

  /** The sound pack with the edit that brings the finding about, or with the one that does not. */
  PackInput input(boolean broken) {
    PackInput sound = SoundPack.input();
    String path = file.equals("vocabulary.yaml") ? file : SoundPack.ID + "/" + file;
    String text = TextAt.decoded(sound.files().get(path).bytes());
    int at = text.indexOf(from);
    if (at < 0) {
      throw new IllegalStateException(id + ": no “" + from + "” in " + path);
    }
    String edited =
        text.substring(0, at) + (broken ? bad : near) + text.substring(at + from.length());
    byte[] bytes =
        edited.contains("\uFFFD")
            ? edited.replace("\uFFFD", "\u00E9").getBytes(StandardCharsets.ISO_8859_1)
            : edited.getBytes(StandardCharsets.UTF_8);
    return sound.with(path, bytes);
  }

  private static String text() {
    try (InputStream in = Cases.class.getResourceAsStream("cases.txt")) {
      if (in == null) {
        throw new IllegalStateException("no cases.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
