package chronik.clients;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Batches of records as bytes: those of a producer with a sequence of one's choice, and what is fetched. */
final class RawBatch {
  private static final int HEADER_BYTES = 61;
  private static final int LENGTH_AT = 8;
  private static final int LENGTH_ENDS_AT = 12;
  private static final int CRC_AT = 17;
  private static final int ATTRIBUTES_AT = 21;
  private static final int CONTROL = 0x20;
  private static final byte MAGIC = 2;
  /** Of each record. */
  static final String KEY = "k";

  private RawBatch() {}

  /** A record for each value; values of fewer than 50 bytes. */
  static byte[] of(long producerId, short producerEpoch, int baseSequence, String... values) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int index = 0; index < values.length; index++) writeRecord(records, index, values[index]);
    long timestampMs = System.currentTimeMillis();
    ByteBuffer batch = ByteBuffer.allocate(HEADER_BYTES + records.size());
    batch.putLong(0).putInt(batch.capacity() - LENGTH_ENDS_AT).putInt(-1).put(MAGIC).putInt(0);
    batch.putShort((short) 0).putInt(values.length - 1).putLong(timestampMs).putLong(timestampMs);
    batch.putLong(producerId).putShort(producerEpoch).putInt(baseSequence).putInt(values.length);
    batch.put(records.toByteArray());
    CRC32C crc = new CRC32C();
    crc.update(batch.array(), ATTRIBUTES_AT, batch.capacity() - ATTRIBUTES_AT);
    batch.putInt(CRC_AT, (int) crc.getValue());
    return batch.array();
  }

  /** All numbers are varints, zigzag, of one byte. */
  private static void writeRecord(ByteArrayOutputStream output, int offsetDelta, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    // Attributes, time, offset, key, length of the value; no headers behind it.
    int[] fields = {0, 0, 2 * offsetDelta, 2 * KEY.length(), KEY.charAt(0), 2 * bytes.length};
    output.write(2 * (fields.length + bytes.length + 1));
    for (int field : fields) output.write(field);
    output.writeBytes(bytes);
    output.write(0);
  }

  /** The base offset of each batch, behind an M where it is a transaction's marker. */
  static List<String> offsetsOf(byte[] batches) {
    ByteBuffer buffer = ByteBuffer.wrap(batches);
    List<String> offsets = new ArrayList<>();
    for (int at = 0; at < batches.length; at += LENGTH_ENDS_AT + buffer.getInt(at + LENGTH_AT)) {
      boolean isMarker = (buffer.getShort(at + ATTRIBUTES_AT) & CONTROL) != 0;
      offsets.add((isMarker ? "M" : "") + buffer.getLong(at));
    }
    return offsets;
  }
}
