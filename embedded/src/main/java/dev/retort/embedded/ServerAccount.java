package dev.retort.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs the server's programs. It can't be root: {@code postgres} and {@code initdb} refuse that (PostgreSQL manual,
 * 18.1 The PostgreSQL User Account), and builds in containers mostly run as root.
 */
sealed interface ServerAccount {

    /** The command to start instead of this one. */
    List<String> wrap(List<String> command);

    /** Gives a file, or a folder and all in it, to the account. */
    void handOver(Path path);

    /** Whether the account can come to this existing folder at all. */
    boolean reaches(Path folder);

    /**
     * The account for the user that this process runs as.
     *
     * @throws EmbeddedPostgresException if that is root, and root can't give its rights away here
     */
    static ServerAccount ofThisProcess() {
        if (new UnixSystem().getUid() != 0) {
            return new Caller();
        }
        if (works(new UserNamespace())) {
            return new UserNamespace();
        }
        return OtherUser.nobody()
                .filter(ServerAccount::works)
                .orElseThrow(() -> new EmbeddedPostgresException("PostgreSQL refuses to run as root, and neither"
                        + " `unshare -U` nor `setpriv --reuid=nobody` works here: run as an ordinary user, or name a"
                        + " running server by its URL"));
    }

    private static boolean works(ServerAccount account) {
        try {
            return ProgramRun.of(account.wrap(List.of("true")), Path.of("/")).succeeded();
        } catch (IOException e) {
            return false;
        }
    }

    /** The user of this process, who isn't root. */
    record Caller() implements ServerAccount {
        @Override
        public List<String> wrap(List<String> command) {
            return command;
        }

        @Override
        public void handOver(Path path) {
            // It is the caller's own already.
        }

        @Override
        public boolean reaches(Path folder) {
            return true;
        }
    }

    /**
     * Root in a user namespace that maps no users: {@code geteuid()} says 65534 there, while the kernel still checks
     * files as root's own, so that no file has to change hands (man 7 user_namespaces).
     */
    record UserNamespace() implements ServerAccount {
        @Override
        public List<String> wrap(List<String> command) {
            return Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList();
        }

        @Override
        public void handOver(Path path) {
            // The real user stays root.
        }

        @Override
        public boolean reaches(Path folder) {
            // Root without capabilities: the owner's permissions count.
            return true;
        }
    }

    /** Another user, whom root becomes. */
    record OtherUser(String uid, String gid) implements ServerAccount {

        /** The user {@code nobody}, whose group's name differs between distributions. */
        static Optional<ServerAccount> nobody() {
            try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
                return users.map(line -> line.split(":", -1))
                        .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                        .findFirst()
                        .map(fields -> new OtherUser(fields[2], fields[3]));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public List<String> wrap(List<String> command) {
            return Stream.concat(
                            Stream.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"),
                            command.stream())
                    .toList();
        }

        @Override
        public void handOver(Path path) {
            try {
                ProgramRun run = ProgramRun.of(List.of("chown", "-R", uid + ":" + gid, path.toString()), Path.of("/"));
                if (!run.succeeded()) {
                    throw new EmbeddedPostgresException("cannot give " + path + " to nobody: " + run.output());
                }
            } catch (IOException e) {
                throw new EmbeddedPostgresException("cannot give " + path + " to nobody: " + e.getMessage(), e);
            }
        }

        @Override
        public boolean reaches(Path folder) {
            try {
                for (Path each = folder.toRealPath(); each != null; each = each.getParent()) {
                    if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                        return false;
                    }
                }
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
