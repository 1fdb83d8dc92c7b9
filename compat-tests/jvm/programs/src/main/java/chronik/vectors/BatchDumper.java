package chronik.vectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;

/** One record batch as JSON: int64 as text, keys and values as base64 or null. */
final class BatchDumper {
    /** Byte positions that Kafka's class keeps to itself: after the crc, and after the last offset delta. */
    private static final int ATTRIBUTES_AT = DefaultRecordBatch.CRC_OFFSET + Integer.BYTES;
    private static final int BASE_TIMESTAMP_AT = DefaultRecordBatch.LAST_OFFSET_DELTA_OFFSET + Integer.BYTES;

    /** Above this a value is given by its length and hash: the files are committed. */
    private static final int LARGE_VALUE_BYTES = 4_096;

    private BatchDumper() {
    }

    static ObjectNode dump(String name, MemoryRecords records) {
        MutableRecordBatch batch = records.batches().iterator().next();
        batch.ensureValid();
        if (batch.sizeInBytes() != records.sizeInBytes()) {
            throw new IllegalStateException(name + ": more than one batch");
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("name", name).put("base64", base64(records.buffer()));
        line.set("batch", headerOf(batch, records.buffer()));
        ArrayNode decoded = line.putArray("records");
        for (Record record : batch) {
            decoded.add(recordOf(record, batch.isControlBatch()));
        }
        return line;
    }

    private static ObjectNode headerOf(RecordBatch batch, ByteBuffer bytes) {
        int start = bytes.position();
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("baseOffset", Long.toString(batch.baseOffset()));
        header.put("lastOffset", Long.toString(batch.lastOffset()));
        header.put("sizeInBytes", batch.sizeInBytes());
        header.put("partitionLeaderEpoch", batch.partitionLeaderEpoch());
        header.put("magic", batch.magic());
        header.put("crc", batch.checksum());
        header.put("attributes", bytes.getShort(start + ATTRIBUTES_AT));
        header.put("compression", batch.compressionType().name);
        header.put("timestampType", batch.timestampType().name);
        header.put("isTransactional", batch.isTransactional());
        header.put("isControlBatch", batch.isControlBatch());
        header.put("lastOffsetDelta", bytes.getInt(start + DefaultRecordBatch.LAST_OFFSET_DELTA_OFFSET));
        // The raw field: with a delete horizon it is the horizon, not a record's time.
        header.put("baseTimestamp", Long.toString(bytes.getLong(start + BASE_TIMESTAMP_AT)));
        header.put("deleteHorizonMs", batch.deleteHorizonMs().isPresent()
            ? Long.toString(batch.deleteHorizonMs().getAsLong()) : null);
        header.put("maxTimestamp", Long.toString(batch.maxTimestamp()));
        header.put("producerId", Long.toString(batch.producerId()));
        header.put("producerEpoch", batch.producerEpoch());
        header.put("baseSequence", batch.baseSequence());
        header.put("lastSequence", batch.lastSequence());
        header.put("recordsCount", batch.countOrNull());
        return header;
    }

    private static ObjectNode recordOf(Record record, boolean isControlBatch) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("offset", Long.toString(record.offset()));
        node.put("timestamp", Long.toString(record.timestamp()));
        node.put("sequence", record.sequence());
        node.put("key", record.hasKey() ? base64(record.key()) : null);
        if (record.valueSize() > LARGE_VALUE_BYTES) {
            node.put("valueBytes", record.valueSize()).put("valueSha256", sha256(record.value()));
        } else {
            node.put("value", record.hasValue() ? base64(record.value()) : null);
        }
        if (isControlBatch) {
            node.put("controlType", ControlRecordType.parse(record.key()).name());
        }
        ArrayNode headers = node.putArray("headers");
        for (Header header : record.headers()) {
            headers.addObject().put("key", header.key())
                .put("value", header.value() == null ? null : base64(ByteBuffer.wrap(header.value())));
        }
        return node;
    }

    private static String sha256(ByteBuffer view) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(view.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(ByteBuffer view) {
        byte[] bytes = new byte[view.remaining()];
        view.duplicate().get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
