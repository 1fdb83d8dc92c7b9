package chronik.vectors;

import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.types.RawTaggedField;
import org.apache.kafka.common.record.internal.MemoryRecords;

/**
 * Fills one generated message object for one version. Fields that the version does not carry keep their default:
 * Kafka refuses to write them otherwise.
 */
final class Filler {
    private static final int[] INNER_COUNTS = {0, 1, 3};
    /** Far above every tag a release defines, with prefixes of one, two and three bytes. */
    private static final int[] UNKNOWN_TAGS = {100, 1_000, 20_000};

    private final Descriptor descriptor;
    private final String packagePrefix;
    private final Pattern pattern;
    private final int version;
    private final Values values;
    private int primitiveArrays = 0;

    Filler(Descriptor descriptor, String packagePrefix, Pattern pattern, int version) {
        this.descriptor = descriptor;
        this.packagePrefix = packagePrefix;
        this.pattern = pattern;
        this.version = version;
        this.values = new Values(pattern);
    }

    Message fill() throws ReflectiveOperationException {
        Message root = (Message) Class.forName(packagePrefix + descriptor.className()).getConstructor().newInstance();
        if (pattern != Pattern.DEFAULTS) {
            fillFields(root, descriptor.rootFields(), 0, 3);
        }
        return root;
    }

    private void fillFields(Message object, List<Descriptor.Field> fields, int depth, int arrayCount)
        throws ReflectiveOperationException {
        for (Descriptor.Field field : fields) {
            if (field.versions().contains(version)) {
                Method setter = setterOf(object, field);
                Object value = valueOf(field, setter.getParameterTypes()[0], depth, arrayCount);
                setter.invoke(object, field.type().equals("bool") ? boolFor(object, field, value) : value);
            }
        }
        if (pattern == Pattern.UNKNOWN_TAGS) {
            addUnknownTags(object, depth);
        }
    }

    /** Some booleans are true by default; away from the default then means false. */
    private Object boolFor(Message object, Descriptor.Field field, Object value) throws ReflectiveOperationException {
        boolean isNumberPattern = pattern == Pattern.MIN || pattern == Pattern.MAX;
        return isNumberPattern ? value : !(Boolean) object.getClass().getMethod(field.property()).invoke(object);
    }

    private Object valueOf(Descriptor.Field field, Class<?> target, int depth, int arrayCount)
        throws ReflectiveOperationException {
        if (isNulled(field)) {
            return null;
        }
        if (field.isArray()) {
            return arrayOf(field, target, depth, arrayCount);
        }
        return field.struct() == null ? converted(values.next(field.type()), target) : struct(field, depth, 1);
    }

    private boolean isNulled(Descriptor.Field field) {
        if (!field.nullableVersions().contains(version)) {
            return false;
        }
        return pattern == Pattern.NULLS
            || pattern == Pattern.NULLS_INSIDE && !field.isArray() && field.struct() == null;
    }

    @SuppressWarnings("unchecked")
    private Object arrayOf(Descriptor.Field field, Class<?> target, int depth, int arrayCount)
        throws ReflectiveOperationException {
        // Arrays of structs some of which have map keys are collections of their own class.
        Collection<Object> elements = Collection.class.isAssignableFrom(target) && !target.isInterface()
            ? (Collection<Object>) target.getConstructor().newInstance() : new ArrayList<>();
        int count = countOf(field, arrayCount);
        for (int index = 0; index < count; index++) {
            elements.add(field.struct() == null
                ? values.next(field.elementType())
                : struct(field, depth, INNER_COUNTS[index % INNER_COUNTS.length]));
        }
        return elements;
    }

    private int countOf(Descriptor.Field field, int arrayCount) {
        return switch (pattern) {
            case EMPTY -> 0;
            case ARRAYS -> field.struct() == null ? INNER_COUNTS[primitiveArrays++ % INNER_COUNTS.length] : arrayCount;
            default -> 1;
        };
    }

    private Message struct(Descriptor.Field field, int depth, int arrayCount) throws ReflectiveOperationException {
        Message struct = (Message) Class.forName(packagePrefix + descriptor.className() + "$" + field.struct())
            .getConstructor().newInstance();
        fillFields(struct, descriptor.structs().get(field.struct()), depth + 1, arrayCount);
        return struct;
    }

    private static Object converted(Object value, Class<?> target) {
        if (!(value instanceof byte[] bytes) || target == byte[].class) {
            return value;
        }
        ByteBuffer view = ByteBuffer.wrap(bytes);
        // zeroCopy bytes are a ByteBuffer; records are Kafka's own class around one.
        return target == ByteBuffer.class ? view : MemoryRecords.readableRecords(view);
    }

    private static Method setterOf(Message object, Descriptor.Field field) {
        String name = "set" + Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
        for (Method method : object.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 1) {
                return method;
            }
        }
        throw new IllegalStateException(object.getClass() + " has no " + name);
    }

    private static void addUnknownTags(Message object, int depth) {
        for (int index = 0; index < UNKNOWN_TAGS.length; index++) {
            // The root gets one whose size prefix takes two bytes, and one that is empty.
            int length = depth > 0 ? index + 1 : index == 1 ? 130 : index;
            byte[] data = new byte[length];
            Arrays.fill(data, (byte) (0xa0 + depth));
            object.unknownTaggedFields().add(new RawTaggedField(UNKNOWN_TAGS[index], data));
        }
    }
}
