"""Runs a command; prints how long it took, its peak memory in MiB, and its exit code: launch.py OUTPUT COMMAND...

A process counts its memory from the fork on, so this one has to be smaller than anything that it starts: run it by python -I -S.
"""

import os
import sys
import time

output, command = sys.argv[1], sys.argv[2:]
actions = [
    (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    (os.POSIX_SPAWN_DUP2, 1, 2),
]
start = time.perf_counter()
child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start
# In KiB, on macOS in bytes.
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
print(seconds, usage.ru_maxrss / unit, os.waitstatus_to_exitcode(status))
