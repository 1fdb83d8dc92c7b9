package chronik.checks;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Requests written by hand, for what the client libraries do not let choose: the version, a missing member id, the
 * resource of another broker.
 */
public final class Connection implements AutoCloseable {
  private static final int TIMEOUT_MS = 30_000;
  private static final String CLIENT_ID = "by-hand";

  private final Socket socket = new Socket();
  private int correlationId;

  /** @param bootstrap  host:port */
  public Connection(String bootstrap) throws IOException {
    int colon = bootstrap.lastIndexOf(':');
    String host = bootstrap.substring(0, colon);
    socket.connect(new InetSocketAddress(host, Integer.parseInt(bootstrap.substring(colon + 1))), TIMEOUT_MS);
    socket.setSoTimeout(TIMEOUT_MS);
    socket.setTcpNoDelay(true);
  }

  /** Writes a request's body. */
  public interface Body {
    void write(DataOutputStream output) throws IOException;
  }

  /**
   * One request and its answer.
   * @param isFlexible  whether the request's header ends with tags
   * @return what follows the correlation id
   */
  public ByteBuffer exchange(int apiKey, int version, boolean isFlexible, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream output = new DataOutputStream(bytes);
    output.writeShort(apiKey);
    output.writeShort(version);
    output.writeInt(++correlationId);
    writeString(output, CLIENT_ID);
    if (isFlexible) output.writeByte(0);
    body.write(output);
    DataOutputStream frame = new DataOutputStream(socket.getOutputStream());
    frame.write(ByteBuffer.allocate(4 + bytes.size()).putInt(bytes.size()).put(bytes.toByteArray()).array());
    DataInputStream input = new DataInputStream(socket.getInputStream());
    byte[] response = new byte[input.readInt()];
    input.readFully(response);
    ByteBuffer answer = ByteBuffer.wrap(response);
    Expect.equal("correlation id", correlationId, answer.getInt());
    return answer;
  }

  public static void writeString(DataOutputStream output, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    output.writeShort(bytes.length);
    output.write(bytes);
  }

  /** Of fewer than 127 bytes. */
  public static void writeCompactString(DataOutputStream output, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    output.writeByte(bytes.length + 1);
    output.write(bytes);
  }

  public static void writeBytes(DataOutputStream output, byte[] bytes) throws IOException {
    output.writeInt(bytes.length);
    output.write(bytes);
  }

  /** Null where its length is -1. */
  public static String readString(ByteBuffer buffer) {
    int length = buffer.getShort();
    return length < 0 ? null : text(buffer, length);
  }

  /** Null where its length is 0. */
  public static String readCompactString(ByteBuffer buffer) {
    int length = readUnsignedVarint(buffer);
    return length == 0 ? null : text(buffer, length - 1);
  }

  public static byte[] readBytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.getInt()];
    buffer.get(bytes);
    return bytes;
  }

  public static int readUnsignedVarint(ByteBuffer buffer) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = buffer.get();
      value |= (part & 0x7f) << shift;
      if (part >= 0) return value;
    }
  }

  private static String text(ByteBuffer buffer, int length) {
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
