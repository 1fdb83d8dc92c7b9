package chronik.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.types.RawTaggedField;
import org.apache.kafka.common.record.internal.MemoryRecords;

/**
 * Writes a generated message object as JSON: int64 as text, uuid in Kafka's text form, bytes as base64. A property
 * that has its default is left out; {@link #structs()} says what the defaults are.
 */
final class Dumper {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Descriptor descriptor;
    private final String packagePrefix;

    Dumper(Descriptor descriptor, String packagePrefix) {
        this.descriptor = descriptor;
        this.packagePrefix = packagePrefix;
    }

    /** Every struct of the message: property to [type, default], in the descriptor's order. */
    ObjectNode structs() throws ReflectiveOperationException {
        ObjectNode structs = JSON.objectNode();
        for (Map.Entry<String, List<Descriptor.Field>> entry : descriptor.structs().entrySet()) {
            Message fresh = fresh(entry.getKey());
            ObjectNode properties = structs.putObject(entry.getKey());
            for (Descriptor.Field field : entry.getValue()) {
                properties.putArray(field.property()).add(field.type()).add(valueOf(fresh, field));
            }
        }
        return structs;
    }

    ObjectNode dump(Message message) throws ReflectiveOperationException {
        return dump(message, descriptor.name());
    }

    private ObjectNode dump(Message object, String struct) throws ReflectiveOperationException {
        ObjectNode node = JSON.objectNode();
        Message fresh = fresh(struct);
        for (Descriptor.Field field : descriptor.structs().get(struct)) {
            JsonNode value = valueOf(object, field);
            if (!value.equals(valueOf(fresh, field))) {
                node.set(field.property(), value);
            }
        }
        if (!object.unknownTaggedFields().isEmpty()) {
            ArrayNode tags = node.putArray("unknownTaggedFields");
            for (RawTaggedField raw : object.unknownTaggedFields()) {
                tags.addObject().put("tag", raw.tag()).put("data", Base64.getEncoder().encodeToString(raw.data()));
            }
        }
        return node;
    }

    private Message fresh(String struct) throws ReflectiveOperationException {
        String suffix = struct.equals(descriptor.name()) ? "" : "$" + struct;
        return (Message) Class.forName(packagePrefix + descriptor.className() + suffix).getConstructor().newInstance();
    }

    private JsonNode valueOf(Message object, Descriptor.Field field) throws ReflectiveOperationException {
        Object value = object.getClass().getMethod(field.property()).invoke(object);
        if (value == null || !field.isArray()) {
            return elementOf(value, field);
        }
        ArrayNode elements = JSON.arrayNode();
        for (Object element : (Collection<?>) value) {
            elements.add(elementOf(element, field));
        }
        return elements;
    }

    private JsonNode elementOf(Object value, Descriptor.Field field) throws ReflectiveOperationException {
        if (value == null) {
            return JSON.nullNode();
        }
        if (field.struct() != null) {
            return dump((Message) value, field.struct());
        }
        return switch (field.elementType()) {
            case "bool" -> JSON.booleanNode((Boolean) value);
            case "float64" -> JSON.numberNode((Double) value);
            case "int64", "string", "uuid" -> JSON.textNode(value.toString());
            case "bytes", "records" -> JSON.textNode(base64(value));
            default -> JSON.numberNode(((Number) value).longValue());
        };
    }

    private static String base64(Object value) {
        byte[] bytes;
        if (value instanceof byte[] array) {
            bytes = array;
        } else {
            ByteBuffer view = value instanceof MemoryRecords records ? records.buffer() : (ByteBuffer) value;
            bytes = new byte[view.remaining()];
            view.duplicate().get(bytes);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
