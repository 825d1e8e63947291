package org.optiscope.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Skips comments: Python's #, JavaScript's // and MATLAB's %, the last two only before a word that is no operand. */
final class Comments {
    private static final Pattern WORD = Pattern.compile(" *(\\p{L}{3,}+)(?![0-9_\\[(])");

    private Comments() {}

    /** Skips to the end of what ends the comment, or to that of the text. */
    static void skipTo(Lexer lexer, String end) {
        int index = lexer.text.indexOf(end, lexer.at);
        lexer.at = index < 0 ? lexer.text.length() : index + end.length();
    }

    /** Skips the rest of the line if a word of a language comes after the sign; says whether it did. */
    static boolean skip(Lexer lexer, int length) {
        Matcher word = WORD.matcher(lexer.text).region(lexer.at + length, lexer.text.length());
        boolean isComment = word.lookingAt() && !isOperand(lexer, word.group(1));
        if (isComment) {
            skipTo(lexer, "\n");
        }
        return isComment;
    }

    private static boolean isOperand(Lexer lexer, String word) {
        return word.matches("[xy]+")
                || lexer.isFunction(word)
                || lexer.known.contains(word)
                || Names.constant(word) != null
                || Names.isLetter(word);
    }
}
