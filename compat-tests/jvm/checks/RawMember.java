package chronik.checks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The only member of a group, of any protocol type, with requests written by hand: it joins, assigns itself opaque
 * bytes and never sends a heartbeat, so that its session runs out.
 */
public final class RawMember implements AutoCloseable {
  private static final int FIND_COORDINATOR = 10;
  private static final int JOIN_GROUP = 11;
  private static final int SYNC_GROUP = 14;
  private static final int DESCRIBE_GROUPS = 15;
  private static final int MEMBER_ID_REQUIRED = 79;
  private static final int COORDINATOR_LOAD_IN_PROGRESS = 14;
  private static final int NOT_COORDINATOR = 16;
  private static final int REBALANCE_TIMEOUT_MS = 10_000;

  private final Connection connection;
  private final String group;
  private final String protocolType;

  public RawMember(String bootstrap, String group, String protocolType) throws IOException {
    this.connection = new Connection(bootstrap);
    this.group = group;
    this.protocolType = protocolType;
  }

  /** Joins without a member id, is given one, joins with it, and assigns itself `assignment`. */
  public void join(String protocol, byte[] metadata, byte[] assignment, int sessionTimeoutMs) throws Exception {
    Joined first = join("", protocol, metadata, sessionTimeoutMs);
    Expect.equal("error of a join without member id", MEMBER_ID_REQUIRED, first.errorCode);
    Expect.isTrue("a member id is given", !first.memberId.isEmpty());
    Joined second = join(first.memberId, protocol, metadata, sessionTimeoutMs);
    Expect.equal("error of the join", 0, second.errorCode);
    Expect.equal("member id of the join", first.memberId, second.memberId);
    Expect.equal("leader", second.memberId, second.leaderId);
    ByteBuffer synced = connection.exchange(SYNC_GROUP, 3, false, output -> {
      Connection.writeString(output, group);
      output.writeInt(second.generationId);
      Connection.writeString(output, second.memberId);
      output.writeShort(-1);
      output.writeInt(1);
      Connection.writeString(output, second.memberId);
      Connection.writeBytes(output, assignment);
    });
    synced.getInt();
    Expect.equal("error of the sync", 0, (int) synced.getShort());
    Expect.equal("assignment", text(assignment), text(Connection.readBytes(synced)));
  }

  /** What DescribeGroups v0 says: state, protocol type, the member's metadata and assignment, as text. */
  public String describe() throws IOException {
    ByteBuffer answer = connection.exchange(DESCRIBE_GROUPS, 0, false, output -> {
      output.writeInt(1);
      Connection.writeString(output, group);
    });
    answer.getInt();
    StringBuilder described = new StringBuilder();
    Expect.equal("error of DescribeGroups", 0, (int) answer.getShort());
    Connection.readString(answer);
    described.append(Connection.readString(answer)).append(' ').append(Connection.readString(answer));
    Connection.readString(answer);
    for (int left = answer.getInt(); left > 0; left--) {
      for (int field = 0; field < 3; field++) Connection.readString(answer);
      described.append(' ').append(text(Connection.readBytes(answer)));
      described.append(' ').append(text(Connection.readBytes(answer)));
    }
    return described.toString();
  }

  private record Joined(int errorCode, int generationId, String leaderId, String memberId) {}

  private Joined join(String memberId, String protocol, byte[] metadata, int sessionTimeoutMs) throws Exception {
    long deadlineNs = System.nanoTime() + Await.PATIENCE.toNanos();
    while (true) {
      // A cluster of one: its answer is known, but some brokers have no coordinator before they are asked for one.
      connection.exchange(FIND_COORDINATOR, 0, false, output -> Connection.writeString(output, group));
      ByteBuffer answer = connection.exchange(JOIN_GROUP, 5, false, output -> {
        Connection.writeString(output, group);
        output.writeInt(sessionTimeoutMs);
        output.writeInt(REBALANCE_TIMEOUT_MS);
        Connection.writeString(output, memberId);
        output.writeShort(-1);
        Connection.writeString(output, protocolType);
        output.writeInt(1);
        Connection.writeString(output, protocol);
        Connection.writeBytes(output, metadata);
      });
      answer.getInt();
      int errorCode = answer.getShort();
      boolean isLoading = errorCode >= COORDINATOR_LOAD_IN_PROGRESS && errorCode <= NOT_COORDINATOR;
      if (!isLoading || System.nanoTime() > deadlineNs) return readJoined(errorCode, answer);
      Thread.sleep(100);
    }
  }

  private static Joined readJoined(int errorCode, ByteBuffer answer) {
    int generationId = answer.getInt();
    Connection.readString(answer);
    String leaderId = Connection.readString(answer);
    return new Joined(errorCode, generationId, leaderId, Connection.readString(answer));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
