package chronik.clients;

import chronik.checks.Connection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.ObjectSerializationCache;

/** Requests whose every field is chosen, in a version that all releases have. */
final class Calls implements AutoCloseable {
  private final Connection connection;

  Calls(Lab lab) throws IOException {
    connection = new Connection(lab.bootstrap);
  }

  /** @return `response`, read from what came back */
  <T extends ApiMessage> T send(ApiKeys api, int version, ApiMessage request, T response) throws IOException {
    ObjectSerializationCache cache = new ObjectSerializationCache();
    ByteBuffer body = ByteBuffer.allocate(request.size(cache, (short) version));
    request.write(new ByteBufferAccessor(body), cache, (short) version);
    response.read(new ByteBufferAccessor(send(api, version, output -> output.write(body.array()))), (short) version);
    return response;
  }

  /** @return the body of the answer */
  ByteBuffer send(ApiKeys api, int version, Connection.Body body) throws IOException {
    boolean isFlexible = api.requestHeaderVersion((short) version) >= 2;
    ByteBuffer answer = connection.exchange(api.id, version, isFlexible, body);
    if (api.responseHeaderVersion((short) version) >= 1) Connection.readUnsignedVarint(answer);
    return answer;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
