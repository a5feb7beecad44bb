package vn.xetkhen.audit.verify;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Keys;
import vn.xetkhen.audit.Signer;

/**
 * What a record is checked against.
 *
 * @param keys one of which must have signed every run; empty where each run's own key is taken
 * @param receipts heads that were kept elsewhere
 */
public record Trust(List<PublicKey> keys, List<Receipt> receipts) {

  /** Keeps its own copies. */
  public Trust {
    keys = List.copyOf(keys);
    receipts = List.copyOf(receipts);
  }

  /** How the signature of a head stands. */
  enum Signed {
    /** There is none. */
    NOT,
    /** It does not verify with the key that stands beside it. */
    BAD,
    /** It verifies with a key that is not among those asked for. */
    OTHER_KEY,
    /** It verifies. */
    GOOD
  }

  /** How the signature of a run stands. */
  Signed signed(RunCheck run) {
    Head head = run.head();
    Boolean verifies = run.signed();
    if (head == null || verifies == null) {
      return Signed.NOT;
    }
    if (!verifies) {
      return Signed.BAD;
    }
    return keys.isEmpty() || keys.contains(key(head)) ? Signed.GOOD : Signed.OTHER_KEY;
  }

  /** Whether a signature verifies with the key beside it; null where there is none. */
  static @Nullable Boolean verifies(Head head) {
    if (head.key() == null && head.signature() == null) {
      return null;
    }
    PublicKey own = key(head);
    byte[] signature = bytes(head.signature());
    return own != null && signature != null && Signer.verifies(own, head.signed(), signature);
  }

  /** The key that stands in a head; null where there is none. */
  static @Nullable PublicKey key(Head head) {
    byte[] own = bytes(head.key());
    return own == null ? null : Keys.publicKey(own);
  }

  /** What people compare the key of a head by; null where there is none. */
  static @Nullable String fingerprint(Head head) {
    PublicKey own = key(head);
    return own == null ? null : Keys.fingerprint(own);
  }

  private static byte @Nullable [] bytes(@Nullable String base64) {
    try {
      return base64 == null ? null : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The receipts of a run. */
  List<Receipt> of(int run) {
    List<Receipt> of = new ArrayList<>();
    receipts.stream().filter(receipt -> receipt.run() == run).forEach(of::add);
    return of;
  }
}
