package org.optiscope.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes an animated GIF (GIF89a, CompuServe 1990): one table of colours for all frames, and of each frame the part that has changed,
 * in which pixels that have not are seen through, which compresses well.
 */
final class GifWriter implements FrameWriter {
    private static final int UNITS_PER_SECOND = 100;
    /** Loops without end, as Netscape's extension has it: block 1, count 0. */
    private static final byte[] ENDLESS = {1, 0, 0};

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private final Clock clock = new Clock(UNITS_PER_SECOND);
    private final int width;
    private final int height;
    private final FixedColors colors;
    private final IndexColorModel model;
    private final boolean loops;
    private int[] before;

    /** @param stream stays open */
    GifWriter(OutputStream stream, int width, int height, FixedColors colors, boolean loops) throws IOException {
        this.width = width;
        this.height = height;
        this.colors = colors;
        this.loops = loops;
        model = colors.model();
        out = new MemoryCacheImageOutputStream(stream);
        writer.setOutput(out);
        IIOMetadata whole = writer.getDefaultStreamMetadata(null);
        whole.setFromTree(whole.getNativeMetadataFormatName(), screen());
        writer.prepareWriteSequence(whole);
    }

    private static IIOMetadataNode node(String name, Object... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
        return node;
    }

    private IIOMetadataNode screen() {
        IIOMetadataNode root = node("javax_imageio_gif_stream_1.0");
        root.appendChild(node("Version", "value", "89a"));
        root.appendChild(node(
                "LogicalScreenDescriptor",
                "logicalScreenWidth",
                width,
                "logicalScreenHeight",
                height,
                "colorResolution",
                8,
                "pixelAspectRatio",
                0));
        IIOMetadataNode table =
                node("GlobalColorTable", "sizeOfGlobalColorTable", 256, "backgroundColorIndex", 0, "sortFlag", "FALSE");
        for (int i = 0; i < 256; i++) {
            table.appendChild(node(
                    "ColorTableEntry",
                    "index",
                    i,
                    "red",
                    model.getRed(i),
                    "green",
                    model.getGreen(i),
                    "blue",
                    model.getBlue(i)));
        }
        root.appendChild(table);
        return root;
    }

    @Override
    public void add(int[] argb, double seconds) throws IOException {
        boolean seenThrough = PngFile.isTransparent(argb);
        // What is seen through cannot take away what was there: such frames begin anew.
        ChangedPart part = ChangedPart.of(seenThrough ? null : before, argb, width);
        BufferedImage frame = new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        byte[] indices = new byte[part.width() * part.height()];
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                int at = (part.y() + y) * width + part.x() + x;
                boolean same = !seenThrough && before != null && before[at] == argb[at];
                indices[y * part.width() + x] = (byte) (same ? FixedColors.CLEAR : colors.index(argb[at]));
            }
        }
        frame.getRaster().setDataElements(0, 0, part.width(), part.height(), indices);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), frame(part, clock.units(seconds), seenThrough));
        writer.writeToSequence(new IIOImage(frame, null, metadata), null);
        out.flush();
        before = argb;
    }

    private IIOMetadataNode frame(ChangedPart part, int units, boolean seenThrough) {
        IIOMetadataNode root = node("javax_imageio_gif_image_1.0");
        root.appendChild(node(
                "ImageDescriptor",
                "imageLeftPosition",
                part.x(),
                "imageTopPosition",
                part.y(),
                "imageWidth",
                part.width(),
                "imageHeight",
                part.height(),
                "interlaceFlag",
                "FALSE"));
        root.appendChild(node(
                "GraphicControlExtension",
                "disposalMethod",
                seenThrough ? "restoreToBackgroundColor" : "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "TRUE",
                "delayTime",
                units,
                "transparentColorIndex",
                FixedColors.CLEAR));
        if (before == null && loops) {
            IIOMetadataNode extension =
                    node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
            extension.setUserObject(ENDLESS);
            IIOMetadataNode extensions = node("ApplicationExtensions");
            extensions.appendChild(extension);
            root.appendChild(extensions);
        }
        return root;
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        out.flush();
        writer.dispose();
    }
}
