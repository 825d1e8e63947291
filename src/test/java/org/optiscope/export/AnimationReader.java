package org.optiscope.export;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

/** Reads animations as a browser does, with Java's own readers of GIF and PNG for the pixels. */
final class AnimationReader {
    /**
     * What is seen at a time.
     *
     * @param argb all pixels
     * @param delay in the format's units: hundredths in a GIF, thousandths here in an APNG
     * @param part that the file holds
     */
    record Frame(int[] argb, int delay, ChangedPart part) {}

    private AnimationReader() {}

    static List<Frame> gif(byte[] bytes, int width, int height) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = screen.createGraphics();
        List<Frame> frames = new ArrayList<>();
        int count = reader.getNumImages(true);
        for (int i = 0; i < count; i++) {
            Element root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            Element place =
                    (Element) root.getElementsByTagName("ImageDescriptor").item(0);
            Element control = (Element)
                    root.getElementsByTagName("GraphicControlExtension").item(0);
            int x = Integer.parseInt(place.getAttribute("imageLeftPosition"));
            int y = Integer.parseInt(place.getAttribute("imageTopPosition"));
            BufferedImage part = reader.read(i);
            graphics.drawImage(part, x, y, null);
            frames.add(new Frame(
                    pixels(screen),
                    Integer.parseInt(control.getAttribute("delayTime")),
                    new ChangedPart(x, y, part.getWidth(), part.getHeight())));
            if (control.getAttribute("disposalMethod").equals("restoreToBackgroundColor")) {
                graphics.setBackground(new java.awt.Color(0, true));
                Rectangle all = part.getRaster().getBounds();
                graphics.clearRect(x, y, all.width, all.height);
            }
        }
        return frames;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private record Chunk(String type, byte[] data) {}

    private static List<Chunk> chunks(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipBytes(8);
        List<Chunk> chunks = new ArrayList<>();
        while (in.available() > 0) {
            byte[] data = new byte[in.readInt()];
            byte[] type = in.readNBytes(4);
            in.readFully(data);
            CRC32 sum = new CRC32();
            sum.update(type);
            sum.update(data);
            if ((int) sum.getValue() != in.readInt()) {
                throw new IOException("a chunk's sum is wrong");
            }
            chunks.add(new Chunk(new String(type, StandardCharsets.US_ASCII), data));
        }
        return chunks;
    }

    static List<Frame> apng(byte[] bytes) throws IOException {
        List<Frame> frames = new ArrayList<>();
        int sequence = 0;
        int announced = 0;
        DataInputStream control = null;
        BufferedImage screen = null;
        int[] header = new int[2];
        for (Chunk chunk : chunks(bytes)) {
            DataInputStream data = new DataInputStream(new ByteArrayInputStream(chunk.data));
            switch (chunk.type) {
                case "IHDR" -> {
                    header[0] = data.readInt();
                    header[1] = data.readInt();
                    screen = new BufferedImage(header[0], header[1], BufferedImage.TYPE_INT_ARGB);
                }
                case "acTL" -> announced = data.readInt();
                case "fcTL" -> {
                    requireNext(sequence++, data.readInt());
                    control = data;
                }
                case "IDAT" -> frames.add(frame(screen, control, chunk.data));
                case "fdAT" -> {
                    requireNext(sequence++, data.readInt());
                    frames.add(frame(screen, control, data.readAllBytes()));
                }
                case "IEND" -> {}
                default -> throw new IOException("what is " + chunk.type);
            }
        }
        if (announced != frames.size()) {
            throw new IOException(announced + " frames announced, " + frames.size() + " there");
        }
        return frames;
    }

    private static void requireNext(int expected, int actual) throws IOException {
        if (expected != actual) {
            throw new IOException("chunk " + actual + " where " + expected + " should be");
        }
    }

    private static Frame frame(BufferedImage screen, DataInputStream control, byte[] pixels) throws IOException {
        int width = control.readInt();
        int height = control.readInt();
        int x = control.readInt();
        int y = control.readInt();
        int delay = control.readUnsignedShort() * 1000 / control.readUnsignedShort();
        control.readByte();
        boolean over = control.readByte() == 1;
        BufferedImage part = ImageIO.read(new ByteArrayInputStream(png(width, height, pixels)));
        Graphics2D graphics = screen.createGraphics();
        graphics.setComposite(over ? AlphaComposite.SrcOver : AlphaComposite.Src);
        graphics.drawImage(part, x, y, null);
        graphics.dispose();
        return new Frame(pixels(screen), delay, new ChangedPart(x, y, width, height));
    }

    private static byte[] png(int width, int height, byte[] pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream size = new DataOutputStream(header);
        size.writeInt(width);
        size.writeInt(height);
        size.write(new byte[] {8, 6, 0, 0, 0});
        for (Chunk chunk : List.of(
                new Chunk("IHDR", header.toByteArray()), new Chunk("IDAT", pixels), new Chunk("IEND", new byte[0]))) {
            CRC32 sum = new CRC32();
            sum.update(chunk.type.getBytes(StandardCharsets.US_ASCII));
            sum.update(chunk.data);
            out.writeInt(chunk.data.length);
            out.write(chunk.type.getBytes(StandardCharsets.US_ASCII));
            out.write(chunk.data);
            out.writeInt((int) sum.getValue());
        }
        return bytes.toByteArray();
    }
}
