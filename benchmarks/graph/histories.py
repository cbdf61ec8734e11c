"""The histories of History.java, for Alembic and as files: for each revision its id and the ids that it follows."""

GOLDEN_RATIO = 0x9E3779B97F4A7C15


def revision_id(number):
    return "%012x" % (((number + 1) * GOLDEN_RATIO & (1 << 64) - 1) >> 16)


def line(size):
    return revisions([[i - 1] if i else [] for i in range(size)])


def diamonds(size):
    down = []
    for i in range(0, 4 * size, 4):
        down += [[i - 1] if i else [], [i], [i], [i + 1, i + 2]]
    return revisions(down)


def revisions(down):
    return [(revision_id(i), [revision_id(parent) for parent in of]) for i, of in enumerate(down)]


def history(name):
    """For example LINE_1000."""
    shape, size = name.split("_")
    return {"LINE": line, "DIAMONDS": diamonds}[shape](int(size))
