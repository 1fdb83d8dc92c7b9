package chronik.vectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.message.KRaftVersionRecord;
import org.apache.kafka.common.message.LeaderChangeMessage;
import org.apache.kafka.common.message.SnapshotFooterRecord;
import org.apache.kafka.common.message.SnapshotHeaderRecord;
import org.apache.kafka.common.message.VotersRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.EndTransactionMarker;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MemoryRecordsBuilder;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.utils.ByteBufferOutputStream;

/**
 * Record batches (magic 2) as Kafka builds them, one JSON line each: the bytes in base64, the batch header and the
 * records as Kafka reads them again. {@code batches.jsonl}: every codec and shape; {@code control.jsonl}: control
 * batches and batches without records.
 */
final class RecordVectors {
    /** 2023-11-14T22:13:20Z: batches must not depend on the clock. */
    private static final long TIMESTAMP_MS = 1_700_000_000_000L;
    private static final long NO_DELETE_HORIZON = -1L;

    private final Path folder;
    private final StringBuilder lines = new StringBuilder();

    RecordVectors(Path folder) {
        this.folder = folder;
    }

    void writeAll() throws IOException {
        for (Compression compression : compressions()) {
            oneRecord(compression);
            threeRecords(compression);
            hundredRecords(compression);
            producerBatches(compression);
            logAppendTime(compression);
            farApart(compression);
        }
        largeBlocks();
        save("batches.jsonl");
        transactionMarkers();
        quorumControlBatches();
        emptyBatches();
        save("control.jsonl");
    }

    private void save(String file) throws IOException {
        Files.writeString(folder.resolve(file), lines, StandardCharsets.UTF_8);
        System.out.printf("%s %d batches%n", file, lines.chars().filter(character -> character == '\n').count());
        lines.setLength(0);
    }

    private static List<Compression> compressions() {
        return List.of(Compression.NONE, Compression.gzip().build(), Compression.snappy().build(),
            Compression.lz4().build(), Compression.zstd().build());
    }

    private static String name(Compression compression, String shape) {
        return compression.type().name + "-" + shape;
    }

    private void oneRecord(Compression compression) {
        add(name(compression, "one"), MemoryRecords.withRecords(compression,
            new SimpleRecord(TIMESTAMP_MS, utf8("key"), utf8("value"))));
    }

    private void threeRecords(Compression compression) {
        try (MemoryRecordsBuilder builder = builder(compression, 1_000L, RecordBatch.NO_PRODUCER_ID,
            RecordBatch.NO_PRODUCER_EPOCH, RecordBatch.NO_SEQUENCE, false, NO_DELETE_HORIZON)) {
            builder.append(TIMESTAMP_MS, null, utf8("null key"), headers("trace", "0af7"));
            // The second record is older than the first: its timestamp delta is negative.
            builder.append(TIMESTAMP_MS - 5_000, utf8("null value"), null, new Header[] {
                new RecordHeader("none", (byte[]) null), new RecordHeader("empty", new byte[0]),
                new RecordHeader("", utf8("empty name")), new RecordHeader("none", utf8("the name again"))});
            builder.append(TIMESTAMP_MS + 70_000, utf8("k\u013e\u00fa\u010d \u20ac \ud83d\ude00"),
                utf8("\u0930\u093f\u0915\u0949\u0930\u094d\u0921 \ud834\udd1e"),
                headers("n\u00e1zev \u20ac", "\ud83d\ude80"));
            add(name(compression, "three-headers-nulls-unicode"), builder.build());
        }
    }

    private void hundredRecords(Compression compression) {
        try (MemoryRecordsBuilder builder = builder(compression, 0L, RecordBatch.NO_PRODUCER_ID,
            RecordBatch.NO_PRODUCER_EPOCH, RecordBatch.NO_SEQUENCE, false, NO_DELETE_HORIZON)) {
            for (int index = 0; index < 100; index++) {
                builder.append(TIMESTAMP_MS + index * 7L, utf8("user-" + index % 10),
                    utf8("{\"event\":\"page-view\",\"page\":\"/products/" + index % 7 + "\",\"count\":" + index + "}"));
            }
            add(name(compression, "hundred-compressible"), builder.build());
        }
    }

    private void producerBatches(Compression compression) {
        SimpleRecord[] records = {
            new SimpleRecord(TIMESTAMP_MS, utf8("a"), utf8("1")),
            new SimpleRecord(TIMESTAMP_MS + 1, utf8("b"), utf8("2")),
            new SimpleRecord(TIMESTAMP_MS + 2, utf8("c"), new byte[0])};
        add(name(compression, "idempotent"), MemoryRecords.withIdempotentRecords(RecordBatch.MAGIC_VALUE_V2, 40L,
            compression, 4_000_000_001L, (short) 3, 17, 5, records));
        // Sequences run over from 2147483647 to 0.
        add(name(compression, "idempotent-sequence-wraps"), MemoryRecords.withIdempotentRecords(
            RecordBatch.MAGIC_VALUE_V2, 50L, compression, 9L, Short.MAX_VALUE, Integer.MAX_VALUE, 0, records));
        add(name(compression, "transactional"), MemoryRecords.withTransactionalRecords(RecordBatch.MAGIC_VALUE_V2,
            (1L << 53) + 1, compression, Long.MAX_VALUE, (short) 0, 0, Integer.MAX_VALUE, records));
    }

    private void logAppendTime(Compression compression) {
        try (MemoryRecordsBuilder builder = MemoryRecords.builder(ByteBuffer.allocate(512), RecordBatch.MAGIC_VALUE_V2,
            compression, TimestampType.LOG_APPEND_TIME, 7L, TIMESTAMP_MS + 99)) {
            builder.append(TIMESTAMP_MS, utf8("k"), utf8("stamped by the broker"));
            builder.append(TIMESTAMP_MS + 50, utf8("k"), utf8("this one too"));
            add(name(compression, "log-append-time"), builder.build());
        }
    }

    /** As after compaction: gaps between the offsets, a delete horizon instead of the base timestamp. */
    private void farApart(Compression compression) {
        try (MemoryRecordsBuilder builder = builder(compression, 100L, RecordBatch.NO_PRODUCER_ID,
            RecordBatch.NO_PRODUCER_EPOCH, RecordBatch.NO_SEQUENCE, false, TIMESTAMP_MS + 86_400_000L)) {
            builder.appendWithOffset(103L, TIMESTAMP_MS, utf8("kept"), utf8("1"));
            builder.appendWithOffset(190L, TIMESTAMP_MS + 1, utf8("tombstone"), (byte[]) null);
            builder.appendWithOffset(70_000L, TIMESTAMP_MS + 3_000_000_000L, utf8("kept"), utf8("2"));
            add(name(compression, "compacted-delete-horizon"), builder.build());
        }
    }

    /** Values above the block sizes of the framings (snappy 32 KiB, lz4 64 KiB): more than one block. */
    private void largeBlocks() {
        byte[] large = new byte[150_000];
        for (int index = 0; index < large.length; index++) {
            large[index] = (byte) (index / 1_000);
        }
        for (Compression compression : compressions()) {
            if (compression.type().id != 0) {
                add(name(compression, "large"), MemoryRecords.withRecords(compression,
                    new SimpleRecord(TIMESTAMP_MS, null, large)));
            }
        }
    }

    private void transactionMarkers() {
        for (ControlRecordType type : List.of(ControlRecordType.COMMIT, ControlRecordType.ABORT)) {
            add("control-" + type.name().toLowerCase(Locale.ROOT), MemoryRecords.withEndTransactionMarker(
                33L, TIMESTAMP_MS, 4, 4_000_000_001L, (short) 6, new EndTransactionMarker(type, 12)));
        }
    }

    private void quorumControlBatches() {
        add("control-leader-change", MemoryRecords.withLeaderChangeMessage(1L, TIMESTAMP_MS, 2,
            ByteBuffer.allocate(512), new LeaderChangeMessage().setLeaderId(1)
                .setVoters(List.of(voter(1), voter(2))).setGrantingVoters(List.of(voter(2)))));
        add("control-snapshot-header", MemoryRecords.withSnapshotHeaderRecord(0L, TIMESTAMP_MS, 2,
            ByteBuffer.allocate(256), new SnapshotHeaderRecord().setLastContainedLogTimestamp(TIMESTAMP_MS)));
        add("control-snapshot-footer", MemoryRecords.withSnapshotFooterRecord(9L, TIMESTAMP_MS, 2,
            ByteBuffer.allocate(256), new SnapshotFooterRecord()));
        add("control-kraft-version", MemoryRecords.withKRaftVersionRecord(2L, TIMESTAMP_MS, 2,
            ByteBuffer.allocate(256), new KRaftVersionRecord().setKRaftVersion((short) 1)));
        add("control-voters", MemoryRecords.withVotersRecord(3L, TIMESTAMP_MS, 2, ByteBuffer.allocate(256),
            new VotersRecord().setVoters(List.of(new VotersRecord.Voter().setVoterId(1)
                .setVoterDirectoryId(new Uuid(1L, 2L))))));
    }

    private static LeaderChangeMessage.Voter voter(int id) {
        return new LeaderChangeMessage.Voter().setVoterId(id);
    }

    /** What the cleaner leaves when every record of a producer's last batch is gone. */
    private void emptyBatches() {
        for (boolean isTransactional : new boolean[] {false, true}) {
            ByteBuffer buffer = ByteBuffer.allocate(DefaultRecordBatch.RECORD_BATCH_OVERHEAD);
            DefaultRecordBatch.writeEmptyHeader(buffer, RecordBatch.MAGIC_VALUE_V2, 11L, (short) 2, 5, 20L, 29L, 3,
                TimestampType.CREATE_TIME, TIMESTAMP_MS, isTransactional, false);
            buffer.flip();
            add(isTransactional ? "empty-transactional" : "empty", MemoryRecords.readableRecords(buffer));
        }
    }

    private static MemoryRecordsBuilder builder(Compression compression, long baseOffset, long producerId,
                                                short producerEpoch, int baseSequence, boolean isTransactional,
                                                long deleteHorizonMs) {
        return new MemoryRecordsBuilder(
            new ByteBufferOutputStream(ByteBuffer.allocate(1_024)),
            RecordBatch.MAGIC_VALUE_V2, compression, TimestampType.CREATE_TIME, baseOffset, RecordBatch.NO_TIMESTAMP,
            producerId, producerEpoch, baseSequence, isTransactional, false, RecordBatch.NO_PARTITION_LEADER_EPOCH,
            Integer.MAX_VALUE, deleteHorizonMs);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Header[] headers(String key, String value) {
        return new Header[] {new RecordHeader(key, utf8(value))};
    }

    private void add(String name, MemoryRecords records) {
        ObjectNode line = BatchDumper.dump(name, records);
        lines.append(line).append('\n');
    }
}
