#!/usr/bin/python3
"""The table of run: report.py JMH_RESULT ALEMBIC_RESULT"""

import json
import statistics
import sys

OPERATIONS = ["build", "order", "heads", "up", "down"]
REVISIONS_OF = {"LINE": 1, "DIAMONDS": 4}


def revisions(history):
    shape, size = history.split("_")
    return REVISIONS_OF[shape] * int(size)


def text(history):
    shape, size = history.split("_")
    return "a line of {:,}".format(int(size)) if shape == "LINE" else "{:,} diamonds".format(int(size))


with open(sys.argv[1]) as file:
    retort = {
        (result["benchmark"].rsplit(".", 1)[1], result["params"]["history"]): statistics.median(
            result["primaryMetric"]["rawData"][0]
        )
        for result in json.load(file)
    }
with open(sys.argv[2]) as file:
    alembic = {(key, history): float(time) for key, history, time in (line.split() for line in file)}

histories = sorted({history for _, history in retort}, key=lambda name: (name.split("_")[0] != "LINE", revisions(name)))

print("| | history | revisions | Retort, ms | ns per revision | Alembic, ms | times as long |")
print("|---|---|--:|--:|--:|--:|--:|")
for operation in OPERATIONS:
    for history in histories:
        mine, other = retort[operation, history], alembic.get((operation, history))
        print(
            "| {} | {} | {:,} | {:.3f} | {:.0f} | {} | {} |".format(
                operation,
                text(history),
                revisions(history),
                mine / 1000,
                mine * 1000 / revisions(history),
                "" if other is None else "{:,.1f}".format(other / 1000),
                "" if other is None else "{:,.0f}".format(other / mine),
            )
        )
