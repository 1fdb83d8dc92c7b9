package chronik.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a registry tells the others of itself, and what they agree on, as the JSON that goes through the broker. */
final class Identity {
  private static final Pattern PORT = Pattern.compile("\"port\":(\\d+)");
  private static final Pattern MASTER = Pattern.compile("\"master\":\"([^\"]*)\"");

  private Identity() {}

  static byte[] metadata(int port) {
    String host = "{\"version\":1,\"host\":\"127.0.0.1\",\"port\":" + port;
    return text(host + ",\"master_eligibility\":true,\"scheme\":\"http\"}");
  }

  static int port(byte[] metadata) {
    return Integer.parseInt(find(PORT, metadata));
  }

  static byte[] assignment(String memberId, int port) {
    String identity = new String(metadata(port), StandardCharsets.UTF_8);
    return text("{\"version\":1,\"error\":0,\"master\":\"" + memberId + "\",\"master_identity\":" + identity + "}");
  }

  static String master(ByteBuffer assignment) {
    byte[] bytes = new byte[assignment.remaining()];
    assignment.duplicate().get(bytes);
    return find(MASTER, bytes);
  }

  private static String find(Pattern pattern, byte[] json) {
    Matcher matcher = pattern.matcher(new String(json, StandardCharsets.UTF_8));
    if (!matcher.find()) throw new AssertionError("other bytes came back: " + matcher);
    return matcher.group(1);
  }

  private static byte[] text(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
