package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.xetkhen.audit.Keys;
import vn.xetkhen.audit.MaskKey;
import vn.xetkhen.text.Failure;

/** Makes a key: a pair that signs runs, or a secret for masking. Never replaces a file. */
@Command(name = "keygen")
final class AuditKeygenCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // --help and --lang
  private SpokenOptions common = new SpokenOptions();

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "keygen.out")
  private @Nullable String out;

  @Option(names = "--mask", descriptionKey = "keygen.mask")
  private boolean mask;

  AuditKeygenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws NoSuchAlgorithmException {
    Path file = path();
    if (mask) {
      byte[] secret = new byte[MaskKey.LENGTH];
      new SecureRandom().nextBytes(secret);
      write(file, HexFormat.of().formatHex(secret) + "\n", true);
      console.say(console.text("keygen.done.mask", file));
      return 0;
    }
    Path beside = file.resolveSibling(file.getFileName() + ".pub");
    if (Files.exists(beside)) {
      throw new UsageException(Console.both("keygen.exists", beside));
    }
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String open = Keys.pem(pair.getPublic());
    write(file, Keys.pem(pair.getPrivate()) + open, true);
    try {
      write(beside, open, false);
    } catch (UsageException e) {
      forget(file);
      throw e;
    }
    console.say(console.text("keygen.done", file, beside, Keys.fingerprint(pair.getPublic())));
    return 0;
  }

  private Path path() {
    String name = out == null ? "" : out;
    try {
      if (!name.isEmpty()) {
        return Path.of(name);
      }
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", name));
    }
    throw new UsageException(Console.both("path.wrong", name));
  }

  /** Where the system knows owners, a secret is its owner's alone from the first byte. */
  private static void write(Path file, String text, boolean secret) {
    boolean owners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] own =
        secret && owners
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, fresh, own)) {
      ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(Console.both("keygen.exists", file));
    } catch (IOException e) {
      forget(file);
      throw new UsageException(Console.both("out.unwritable", file, Failure.words(e)));
    }
  }

  /** A key that is not whole is none, and would stand in the way of the next. */
  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
