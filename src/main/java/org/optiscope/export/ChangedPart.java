package org.optiscope.export;

/**
 * The smallest rectangle in which two pictures differ, in pixels from the upper left corner. Where they are the same it is one pixel,
 * since formats have no frame without any.
 */
record ChangedPart(int x, int y, int width, int height) {
    /** @param before [height · width] pixels row by row; null if there was nothing */
    static ChangedPart of(int[] before, int[] after, int width) {
        int height = after.length / width;
        if (before == null) {
            return new ChangedPart(0, 0, width, height);
        }
        int left = width;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int first = 0;
            while (first < width && before[row + first] == after[row + first]) {
                first++;
            }
            if (first == width) {
                continue;
            }
            int last = width - 1;
            while (before[row + last] == after[row + last]) {
                last--;
            }
            top = top < 0 ? y : top;
            bottom = y;
            left = Math.min(left, first);
            right = Math.max(right, last);
        }
        return top < 0 ? new ChangedPart(0, 0, 1, 1) : new ChangedPart(left, top, right - left + 1, bottom - top + 1);
    }
}
