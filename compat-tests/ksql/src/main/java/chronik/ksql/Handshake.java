package chronik.ksql;

import chronik.checks.Connection;
import chronik.checks.Expect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Requests of every version of what a client begins with, each on a connection of its own. */
final class Handshake {
  private static final int DESCRIBE_CONFIGS = 32;
  private static final int API_VERSIONS = 18;
  private static final int DESCRIBE_CLUSTER = 60;
  private static final int BROKER_RESOURCE = 4;
  private static final int UNSUPPORTED_VERSION = 35;
  private static final int INVALID_REQUEST = 42;
  private static final int LATER_VERSION = 99;

  private final String bootstrap;

  Handshake(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Versions of an API that a broker speaks, both included. */
  record Range(int versionMin, int versionMax) {}

  Map<Integer, Range> apiVersions(int version) throws IOException {
    boolean isFlexible = version >= 3;
    try (Connection connection = new Connection(bootstrap)) {
      ByteBuffer answer = connection.exchange(API_VERSIONS, version, isFlexible, output -> {
        if (!isFlexible) return;
        Connection.writeCompactString(output, "ksqldb");
        Connection.writeCompactString(output, "8.3.1");
        output.writeByte(0);
      });
      Expect.equal("error", 0, (int) answer.getShort());
      Map<Integer, Range> ranges = new HashMap<>();
      int count = isFlexible ? Connection.readUnsignedVarint(answer) - 1 : answer.getInt();
      for (int left = count; left > 0; left--) {
        ranges.put((int) answer.getShort(), new Range(answer.getShort(), answer.getShort()));
        if (isFlexible) Expect.equal("tags of an API", 0, Connection.readUnsignedVarint(answer));
      }
      if (version >= 1) Expect.equal("throttle time", 0, answer.getInt());
      if (!isFlexible) Expect.equal("bytes left", 0, answer.remaining());
      return ranges;
    }
  }

  void expectLaterVersionRefused() throws IOException {
    try (Connection connection = new Connection(bootstrap)) {
      ByteBuffer answer = connection.exchange(API_VERSIONS, LATER_VERSION, true, output -> output.writeInt(0));
      Expect.equal("error", UNSUPPORTED_VERSION, (int) answer.getShort());
      int count = answer.getInt();
      Expect.equal("bytes of the ranges", count * 6, answer.remaining());
    }
  }

  /** @return the cluster id */
  String describeCluster(int version) throws IOException {
    try (Connection connection = new Connection(bootstrap)) {
      ByteBuffer answer = connection.exchange(DESCRIBE_CLUSTER, version, true, output -> {
        output.writeBoolean(true);
        if (version >= 1) output.writeByte(1);
        if (version >= 2) output.writeBoolean(false);
        output.writeByte(0);
      });
      Expect.equal("tags of the header", 0, Connection.readUnsignedVarint(answer));
      Expect.equal("throttle time", 0, answer.getInt());
      Expect.equal("error", 0, (int) answer.getShort());
      Expect.equal("error message", null, Connection.readCompactString(answer));
      if (version >= 1) Expect.equal("endpoint type", (byte) 1, answer.get());
      String clusterId = Connection.readCompactString(answer);
      answer.getInt();
      int brokerCount = Connection.readUnsignedVarint(answer) - 1;
      for (int left = brokerCount; left > 0; left--) readBroker(answer, version);
      Expect.isTrue("operations are told", answer.getInt() > 0);
      Expect.equal("tags", 0, Connection.readUnsignedVarint(answer));
      Expect.equal("bytes left", 0, answer.remaining());
      return clusterId;
    }
  }

  private static void readBroker(ByteBuffer answer, int version) {
    answer.getInt();
    Connection.readCompactString(answer);
    Expect.isTrue("a port", answer.getInt() > 0);
    Connection.readCompactString(answer);
    if (version >= 2) Expect.equal("fenced", (byte) 0, answer.get());
    Expect.equal("tags of a broker", 0, Connection.readUnsignedVarint(answer));
  }

  /**
   * Asks for one config of a broker.
   * @return the names that came back
   * @throws IllegalArgumentException when the broker calls the request invalid
   */
  Set<String> describeBrokerConfig(int brokerId) throws IOException {
    try (Connection connection = new Connection(bootstrap)) {
      ByteBuffer answer = connection.exchange(DESCRIBE_CONFIGS, 1, false, output -> {
        output.writeInt(1);
        output.writeByte(BROKER_RESOURCE);
        Connection.writeString(output, Integer.toString(brokerId));
        output.writeInt(1);
        Connection.writeString(output, "default.replication.factor");
        output.writeBoolean(false);
      });
      answer.getInt();
      Expect.equal("resources", 1, answer.getInt());
      int errorCode = answer.getShort();
      String message = Connection.readString(answer);
      if (errorCode == INVALID_REQUEST) throw new IllegalArgumentException(message);
      Expect.equal("error", 0, errorCode);
      Expect.equal("type", (byte) BROKER_RESOURCE, answer.get());
      Connection.readString(answer);
      Set<String> names = new HashSet<>();
      for (int left = answer.getInt(); left > 0; left--) {
        names.add(Connection.readString(answer));
        Connection.readString(answer);
        for (int field = 0; field < 3; field++) answer.get();
        Expect.equal("synonyms", 0, answer.getInt());
      }
      return names;
    }
  }
}
