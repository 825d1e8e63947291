package org.optiscope.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an animated PNG (PNG Specification, Third Edition, W3C 2025: acTL, fcTL, fdAT) in true colour; of each frame the part that has
 * changed, in which pixels that have not are seen through where the picture itself is opaque.
 */
final class ApngWriter implements FrameWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int UNITS_PER_SECOND = 1000;
    private static final int RGBA = 6;
    private static final int BYTES = 4;
    /** The pixels of the frame take the place of those before. */
    private static final int SOURCE = 0;
    /** They lie over those before. */
    private static final int OVER = 1;

    private static final int MOST_UNITS = 0xffff;

    /** Writes the content of a chunk. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private final DataOutputStream out;
    private final Clock clock = new Clock(UNITS_PER_SECOND);
    private final int width;
    private int sequence;
    private int[] before;

    /**
     * Begins to write.
     *
     * @param stream stays open
     * @param frames how many there will be
     */
    ApngWriter(OutputStream stream, int width, int height, int frames, boolean loops) throws IOException {
        this.width = width;
        out = new DataOutputStream(stream);
        out.write(SIGNATURE);
        chunk("IHDR", header -> {
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, RGBA, 0, 0, 0});
        });
        chunk("acTL", control -> {
            control.writeInt(frames);
            control.writeInt(loops ? 0 : 1);
        });
    }

    private void chunk(String type, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(type.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(data);
        byte[] all = bytes.toByteArray();
        CRC32 sum = new CRC32();
        sum.update(all);
        out.writeInt(all.length - type.length());
        out.write(all);
        out.writeInt((int) sum.getValue());
    }

    @Override
    public void add(int[] argb, double seconds) throws IOException {
        ChangedPart part = ChangedPart.of(before, argb, width);
        boolean over = before != null && !PngFile.isTransparent(argb);
        int units = Math.min(MOST_UNITS, clock.units(seconds));
        chunk("fcTL", control -> {
            control.writeInt(sequence++);
            control.writeInt(part.width());
            control.writeInt(part.height());
            control.writeInt(part.x());
            control.writeInt(part.y());
            control.writeShort(units);
            control.writeShort(UNITS_PER_SECOND);
            control.writeByte(0);
            control.writeByte(over ? OVER : SOURCE);
        });
        byte[] pixels = compressed(argb, part, over);
        if (before == null) {
            chunk("IDAT", data -> data.write(pixels));
        } else {
            chunk("fdAT", data -> {
                data.writeInt(sequence++);
                data.write(pixels);
            });
        }
        before = argb;
    }

    private byte[] compressed(int[] argb, ChangedPart part, boolean over) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] above = new byte[BYTES * part.width()];
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
            for (int y = part.y(); y < part.y() + part.height(); y++) {
                byte[] row = row(argb, y, part, over);
                filter(row, above, over, deflated);
                above = row;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private byte[] row(int[] argb, int y, ChangedPart part, boolean over) {
        byte[] row = new byte[BYTES * part.width()];
        for (int x = 0; x < part.width(); x++) {
            int at = y * width + part.x() + x;
            int pixel = over && before[at] == argb[at] ? 0 : argb[at];
            row[BYTES * x] = (byte) (pixel >> 16);
            row[BYTES * x + 1] = (byte) (pixel >> 8);
            row[BYTES * x + 2] = (byte) pixel;
            row[BYTES * x + 3] = (byte) (pixel >> 24);
        }
        return row;
    }

    /** Writes a row as it is where most of it is nothing, else as its differences from the row above. */
    private static void filter(byte[] row, byte[] above, boolean plain, OutputStream to) throws IOException {
        byte[] filtered = row.clone();
        for (int i = 0; i < filtered.length && !plain; i++) {
            filtered[i] -= above[i];
        }
        to.write(plain ? 0 : 2);
        to.write(filtered);
    }

    @Override
    public void close() throws IOException {
        chunk("IEND", nothing -> {});
        out.flush();
    }
}
