import com.sun.tools.attach.VirtualMachine;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Prints how many times a Kafka broker on this machine has flushed a log so far. Argument: its process id. */
public final class FlushCount {
  public static void main(String[] arguments) throws Exception {
    VirtualMachine broker = VirtualMachine.attach(arguments[0]);
    String address = broker.startLocalManagementAgent();
    broker.detach();
    try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
      var name = new ObjectName("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs");
      System.out.println("flushes " + connector.getMBeanServerConnection().getAttribute(name, "Count"));
    }
  }
}
