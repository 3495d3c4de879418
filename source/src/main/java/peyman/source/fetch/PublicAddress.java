package peyman.source.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those of machines, private networks and tests. */
final class PublicAddress {

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? public4(bytes, 0) : public6(bytes);
  }

  private static boolean public4(byte[] bytes, int from) {
    int first = bytes[from] & 0xFF;
    int second = bytes[from + 1] & 0xFF;
    int third = bytes[from + 2] & 0xFF;
    boolean thisNetwork = first == 0 || first == 10 || first == 127 || first >= 224;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean link = first == 169 && second == 254;
    boolean inner = first == 172 && second >= 16 && second < 32 || first == 192 && second == 168;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean documented =
        first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
    return !(thisNetwork || shared || link || inner || protocol || benchmark || documented);
  }

  /** Forms that carry an IPv4 address are as public as that. */
  private static boolean public6(byte[] bytes) {
    int start = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    if (start == 0x2002) {
      return public4(bytes, 2); // 6to4
    }
    if (start == 0x64 && second == 0xFF9B) {
      return public4(bytes, 12); // NAT64
    }
    boolean zeros = true;
    for (int i = 0; i < 10; i++) {
      zeros &= bytes[i] == 0;
    }
    if (zeros) {
      return public4(bytes, 12); // IPv4 in IPv6
    }
    boolean teredo = start == 0x2001 && second == 0;
    boolean documented = start == 0x2001 && second == 0xDB8;
    return (start & 0xE000) == 0x2000 && !teredo && !documented;
  }
}
