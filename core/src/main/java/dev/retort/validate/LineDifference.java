package dev.retort.validate;

import java.util.ArrayList;
import java.util.List;

/** What turns one text into another, line by line. */
final class LineDifference {

    /** Beyond that the middle is told as gone and come, without looking for what stayed. */
    private static final int LONGEST = 2000;

    private static final int AROUND = 2;

    private LineDifference() {}

    /** Lines that stay with a blank before them, those that go with a {@code -}, those that come with a {@code +}. */
    static List<String> of(String before, String after) {
        return withoutFar(whole(before.lines().toList(), after.lines().toList()));
    }

    private static List<String> whole(List<String> before, List<String> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        before.subList(0, same).forEach(line -> lines.add("  " + line));
        lines.addAll(middle(before.subList(same, before.size() - end), after.subList(same, after.size() - end)));
        before.subList(before.size() - end, before.size()).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** By the longest common subsequence. */
    private static List<String> middle(List<String> before, List<String> after) {
        List<String> lines = new ArrayList<>();
        if (before.size() > LONGEST || after.size() > LONGEST) {
            before.forEach(line -> lines.add("- " + line));
            after.forEach(line -> lines.add("+ " + line));
            return lines;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && before.get(i).equals(after.get(j))) {
                lines.add("  " + before.get(i));
                i++;
                j++;
            } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i));
                i++;
            } else {
                lines.add("+ " + after.get(j));
                j++;
            }
        }
        return lines;
    }

    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** What stays is shown beside what does not, and elsewhere left out. */
    private static List<String> withoutFar(List<String> lines) {
        List<String> near = new ArrayList<>();
        boolean left = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean shown = lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1)).stream()
                    .anyMatch(line -> !line.startsWith(" "));
            if (shown) {
                near.add(lines.get(i));
            } else if (!left) {
                near.add("  …");
            }
            left = !shown;
        }
        return near;
    }
}
