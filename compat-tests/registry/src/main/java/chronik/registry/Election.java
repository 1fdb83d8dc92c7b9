package chronik.registry;

import chronik.checks.Await;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.Metadata;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.consumer.internals.ConsumerNetworkClient;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.internals.ClusterResourceListeners;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.PlaintextChannelBuilder;
import org.apache.kafka.common.network.Selector;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/** Takes part in the election of a master, in a thread of its own. */
final class Election implements AutoCloseable {
  private static final int REQUEST_TIMEOUT_MS = 30_000;
  private static final int CONNECT_TIMEOUT_MS = 10_000;
  private static final int BACKOFF_MS = 100;
  private static final int BACKOFF_MS_MAX = 1_000;
  private static final int METADATA_AGE_MS_MAX = 300_000;
  private static final int IDLE_MS_MAX = 540_000;
  private static final int BUFFER_BYTES = 128 * 1024;
  private static final int IN_FLIGHT_MAX = 100;
  private static final int POLL_MS = 500;

  private final Metrics metrics = new Metrics();
  private final ConsumerNetworkClient client;
  private final Coordinator coordinator;
  private final Thread thread = new Thread(this::poll, "election");
  private volatile boolean isClosing;
  private volatile Exception fault;

  /** @param port  what the registry is known by; nothing listens there */
  Election(String bootstrap, String group, int port) {
    LogContext log = new LogContext("[" + port + "] ");
    Metadata metadata =
        new Metadata(BACKOFF_MS, BACKOFF_MS_MAX, METADATA_AGE_MS_MAX, log, new ClusterResourceListeners());
    int colon = bootstrap.lastIndexOf(':');
    int brokerPort = Integer.parseInt(bootstrap.substring(colon + 1));
    metadata.bootstrap(List.of(new InetSocketAddress(bootstrap.substring(0, colon), brokerPort)));
    PlaintextChannelBuilder channels = new PlaintextChannelBuilder(null);
    channels.configure(Map.of());
    Selector selector = new Selector(IDLE_MS_MAX, metrics, Time.SYSTEM, "registry", channels, log);
    NetworkClient network = new NetworkClient(selector, metadata, "sr-" + port, IN_FLIGHT_MAX, BACKOFF_MS,
        BACKOFF_MS_MAX, BUFFER_BYTES, BUFFER_BYTES, REQUEST_TIMEOUT_MS, CONNECT_TIMEOUT_MS, CONNECT_TIMEOUT_MS,
        Time.SYSTEM, true, new ApiVersions(), log, MetadataRecoveryStrategy.NONE);
    client = new ConsumerNetworkClient(log, network, metadata, Time.SYSTEM, BACKOFF_MS, REQUEST_TIMEOUT_MS,
        Integer.MAX_VALUE);
    coordinator = new Coordinator(client, metrics, group, port);
    thread.start();
  }

  void awaitMaster() throws Exception {
    Await.until("a master", () -> {
      if (fault != null) throw fault;
      return coordinator.master() != null;
    });
  }

  String master() {
    return coordinator.master();
  }

  boolean isMaster() {
    return coordinator.isMaster();
  }

  private void poll() {
    try {
      while (!isClosing) coordinator.poll(POLL_MS);
    } catch (WakeupException error) {
      // It closes.
    } catch (Exception error) {
      fault = error;
    }
  }

  /** Leaves the group. */
  @Override
  public void close() throws Exception {
    isClosing = true;
    client.wakeup();
    thread.join(Await.PATIENCE.toMillis());
    coordinator.close();
    client.close();
    metrics.close();
  }
}
