# What the benchmarks in bash share; they set work, a folder, before they measure.

[ -n "${EPOCHREALTIME:-}" ] || { echo 'run: needs bash 5 or newer' >&2; exit 2; }
export LC_ALL=C

say() { [ ! -t 2 ] || printf '\r\033[K%s' "$1" >&2; }

# measure KEY COMMAND...: adds the milliseconds that the command takes to the key's file.
measure() {
    local key=$1 start end
    shift
    start=${EPOCHREALTIME/./}
    "$@" >"$work/output" 2>&1 || { echo "run: failed: $*" >&2; tail -n 5 "$work/output" >&2; exit 1; }
    end=${EPOCHREALTIME/./}
    echo $(((end - start) / 1000)) >>"$work/$key.times"
}

# of KEY: median, least and most, in milliseconds.
of() {
    sort -n "$work/$1.times" | awk '
        { time[NR] = $1 }
        END { printf "%d %d %d\n", (time[int((NR + 1) / 2)] + time[int((NR + 2) / 2)]) / 2, time[1], time[NR] }'
}
