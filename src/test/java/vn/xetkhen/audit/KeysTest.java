package vn.xetkhen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
  /** The pair of RFC 8410, section 10.3, without attributes. */
  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  @TempDir private Path folder;

  @Test
  void aPairOfTheStandardIsReadAndSigns() throws Exception {
    Signer signer = Keys.signer(file("k.pem", PRIVATE + PUBLIC));
    assertThat(Signer.verifies(signer.publicKey(), "một", signer.sign("một"))).isTrue();
    assertThat(Keys.pem(signer.privateKey())).isEqualTo(PRIVATE);
    assertThat(Keys.pem(signer.publicKey())).isEqualTo(PUBLIC);
    assertThat(Keys.reader(folder.resolve("k.pem"))).isEqualTo(signer.publicKey());
    assertThat(Keys.fingerprint(signer.publicKey())).matches("[0-9a-f]{16}");
  }

  @Test
  void thePublicKeyMayLieBeside() throws Exception {
    file("k.pem.pub", PUBLIC);
    assertThat(Keys.signer(file("k.pem", PRIVATE)).publicKey())
        .isEqualTo(Keys.reader(folder.resolve("k.pem.pub")));
  }

  @Test
  void whatDoesNotFitIsTold() throws Exception {
    Path lonely = file("k.pem", PRIVATE);
    assertThatThrownBy(() -> Keys.signer(lonely))
        .hasMessageStartingWith("The private key “" + lonely + "” is without its public key.");
    String other = Keys.pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
    Path wrong = file("w.pem", PRIVATE + other);
    assertThatThrownBy(() -> Keys.signer(wrong))
        .hasMessageContaining("are no pair. Put the right public key there");
    Path junk = file("j.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> Keys.signer(junk))
        .hasMessageStartingWith("“" + junk + "” holds no Ed25519 private key.");
    assertThatThrownBy(() -> Keys.reader(junk))
        .hasMessageStartingWith("“" + junk + "” holds no Ed25519 public key.");
    Path rsa =
        file(
            "rsa.pem", Keys.pem(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic()));
    assertThatThrownBy(() -> Keys.reader(rsa)).hasMessageContaining("holds no Ed25519 public key");
    Path none = folder.resolve("none.pem");
    assertThatThrownBy(() -> Keys.signer(none))
        .hasMessage("The key “" + none + "” cannot be read (there is no such file or folder).");
    Path longer = file("long.pem", "x".repeat(70_000));
    assertThatThrownBy(() -> Keys.mask(longer)).hasMessageContaining("is longer than any key file");
  }

  @Test
  void aMaskKeyIs64Digits() throws Exception {
    assertThat(Keys.mask(file("m.key", "0F".repeat(32) + "\r\n"))).isNotNull();
    Path shorter = file("s.key", "0f".repeat(31));
    assertThatThrownBy(() -> Keys.mask(shorter))
        .hasMessageStartingWith("“" + shorter + "” holds no key for masking.");
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
