package chronik.registry;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.GroupRebalanceConfig;
import org.apache.kafka.clients.consumer.internals.AbstractCoordinator;
import org.apache.kafka.clients.consumer.internals.ConsumerNetworkClient;
import org.apache.kafka.common.message.JoinGroupRequestData.JoinGroupRequestProtocol;
import org.apache.kafka.common.message.JoinGroupRequestData.JoinGroupRequestProtocolCollection;
import org.apache.kafka.common.message.JoinGroupResponseData.JoinGroupResponseMember;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Timer;

/** A member of the group "sr", by Kafka's own group client; the one with the lowest port is made the master. */
final class Coordinator extends AbstractCoordinator {
  private static final int SESSION_TIMEOUT_MS = 10_000;
  private static final int REBALANCE_TIMEOUT_MS = 300_000;
  private static final int HEARTBEAT_MS = 3_000;
  private static final int RETRY_BACKOFF_MS = 100;
  private static final int RETRY_BACKOFF_MS_MAX = 1_000;

  private final ConsumerNetworkClient client;
  private final int port;
  private volatile String memberId;
  private volatile String master;

  Coordinator(ConsumerNetworkClient client, Metrics metrics, String group, int port) {
    super(
        new GroupRebalanceConfig(SESSION_TIMEOUT_MS, REBALANCE_TIMEOUT_MS, HEARTBEAT_MS, group, Optional.empty(), null,
            RETRY_BACKOFF_MS, RETRY_BACKOFF_MS_MAX),
        new LogContext("[" + port + "] "), client, metrics, "registry-" + port, Time.SYSTEM);
    this.client = client;
    this.port = port;
  }

  /** Takes part for a while; called over and over by one thread. */
  void poll(long timeoutMs) {
    long deadlineMs = Time.SYSTEM.milliseconds() + timeoutMs;
    while (Time.SYSTEM.milliseconds() < deadlineMs) {
      if (coordinatorUnknown()) ensureCoordinatorReady(Time.SYSTEM.timer(Long.MAX_VALUE));
      if (rejoinNeededOrPending() || master == null) ensureActiveGroup();
      long nowMs = Time.SYSTEM.milliseconds();
      pollHeartbeat(nowMs);
      long leftMs = Math.max(0, deadlineMs - nowMs);
      client.poll(Time.SYSTEM.timer(Math.min(leftMs, timeToNextHeartbeat(nowMs))));
    }
  }

  /** Null until the group has agreed, and while it does so again. */
  String master() {
    return master;
  }

  boolean isMaster() {
    return master != null && master.equals(memberId);
  }

  @Override
  protected String protocolType() {
    return "sr";
  }

  @Override
  protected JoinGroupRequestProtocolCollection metadata() {
    JoinGroupRequestProtocol protocol = new JoinGroupRequestProtocol();
    protocol.setName("v0").setMetadata(Identity.metadata(port));
    return new JoinGroupRequestProtocolCollection(List.of(protocol).iterator());
  }

  @Override
  protected boolean onJoinPrepare(Timer timer, int generation, String member) {
    master = null;
    return true;
  }

  @Override
  protected Map<String, ByteBuffer> onLeaderElected(
      String leaderId, String protocol, List<JoinGroupResponseMember> members, boolean isAssignmentSkipped) {
    JoinGroupResponseMember lowest = members.get(0);
    for (JoinGroupResponseMember member : members) {
      if (Identity.port(member.metadata()) < Identity.port(lowest.metadata())) lowest = member;
    }
    byte[] assignment = Identity.assignment(lowest.memberId(), Identity.port(lowest.metadata()));
    Map<String, ByteBuffer> assignments = new HashMap<>();
    for (JoinGroupResponseMember member : members) assignments.put(member.memberId(), ByteBuffer.wrap(assignment));
    return assignments;
  }

  @Override
  protected void onJoinComplete(int generation, String member, String protocol, ByteBuffer assignment) {
    memberId = member;
    master = Identity.master(assignment);
  }
}
