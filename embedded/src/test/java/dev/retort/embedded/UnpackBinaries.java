package dev.retort.embedded;

import java.nio.file.Path;

/** Unpacks the binaries into the cache folder in the first argument, and says what happens. */
final class UnpackBinaries {

    private UnpackBinaries() {}

    public static void main(String[] arguments) {
        PostgresBinaries binaries =
                PostgresBinaries.unpacked(new ServerAccount.Caller(), Path.of(arguments[0]), System.out::println);
        System.out.println("version " + binaries.version());
    }
}
