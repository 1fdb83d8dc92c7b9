package chronik.streams;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.TaskId;

/** A static member that comes back within its session gets what it had and disturbs nobody; a second one fences it. */
final class StaticMembers {
  private StaticMembers() {}

  static void run(Lab lab, String[] arguments) throws Exception {
    String input = lab.createTopic("input", 4);
    String output = lab.createTopic("output", 1);
    // Without state, so that who is given what depends on the group alone.
    StreamsBuilder builder = new StreamsBuilder();
    builder.<String, String>stream(input).to(output);
    Topology topology = builder.build();

    List<KafkaStreams.State> states = new CopyOnWriteArrayList<>();
    KafkaStreams first = lab.build(topology, settings(lab, "a", "a"));
    first.setStateListener((now, before) -> states.add(now));
    first.start();
    KafkaStreams second = lab.start(topology, settings(lab, "b", "b"));
    Await.until("each has two tasks", () -> tasks(first).size() == 2 && tasks(second).size() == 2);
    Await.until("the first runs", () -> first.state() == KafkaStreams.State.RUNNING);
    Set<TaskId> tasksBefore = tasks(second);
    int statesBefore = states.size();

    second.close();
    AtomicReference<Throwable> fault = new AtomicReference<>();
    KafkaStreams again = lab.build(topology, settings(lab, "b", "b"));
    again.setUncaughtExceptionHandler(error -> {
      fault.set(error);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    });
    again.start();
    Await.until("the second runs again", () -> again.state() == KafkaStreams.State.RUNNING && tasks(again).size() == 2);
    Expect.equal("its tasks", tasksBefore, tasks(again));
    Expect.equal("what the first went through meanwhile", List.of(), states.subList(statesBefore, states.size()));

    lab.build(topology, settings(lab, "c", "b")).start();
    Await.until("the second is fenced", () -> fault.get() != null);
    Throwable cause = fault.get();
    while (cause != null && !(cause instanceof FencedInstanceIdException)) cause = cause.getCause();
    Expect.isTrue("fenced by its instance id: " + fault.get(), cause != null);
  }

  private static Properties settings(Lab lab, String instance, String groupInstanceId) {
    Properties settings = lab.settings(instance);
    settings.put("group.instance.id", groupInstanceId);
    settings.put("session.timeout.ms", "45000");
    return settings;
  }

  private static Set<TaskId> tasks(KafkaStreams streams) {
    return streams.metadataForLocalThreads().stream()
        .flatMap(thread -> thread.activeTasks().stream())
        .map(task -> task.taskId())
        .collect(Collectors.toSet());
  }
}
