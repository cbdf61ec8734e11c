#!/usr/bin/env python3
"""What was measured, as a table in the terminal, as JSON, as a page and as a chart.

    report.py speed-measured.json [FOLDER]      writes the page and the chart again
"""

import json
import statistics
import sys
from pathlib import Path

import chart

NAME = "speed-measured"
BASE, FLOOR = "retort", "psql"

PAGE = """\
# Speed, measured

<!-- Made by benchmarks/peers/run from {name}.json. Do not edit it: run that, or benchmarks/peers/report.py. -->

Whole processes, from their start to their end, on one machine and one server, in turns. What each work is and how to run it:
[benchmarks](../../benchmarks/README.md#peers). Compare the rows of a table; the times themselves belong to the machine and the hour.

{machine}

![The medians as bars: status, apply, and apply over a network.]({name}.svg)

## Where Retort is slower

Seconds, of each the quickest way. `psql` is no peer but the floor: the server's own time, and that of a program in C that asks it.

{slower}

## The tables

Medians of {rounds} round{s} in seconds, with the least and the most; how many times as long as Retort with SQL files, and as `psql`, the
others take; the most memory that the process had.
{tables}"""


def median(result):
    return statistics.median(result["seconds"])


def seconds(value):
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


def ratio(results, key, base):
    return f"{median(results[key]) / median(results[base]):.2f}" if base in results else ""


def table(measured, work):
    """Rows of texts; the first one is the head."""
    results = measured["results"][work]
    network = any("network" in result for result in results.values())
    rows = [["", "s", "least – most", "× Retort", "× psql", "MiB"]]
    if network:
        rows[0] += ["connections", "trips to connect", "trips then"]
    for key, result in results.items():
        times = result["seconds"]
        row = [measured["tools"][key]["title"], seconds(median(result)), f"{seconds(min(times))} – {seconds(max(times))}"]
        row += [ratio(results, key, BASE), ratio(results, key, FLOOR), f"{statistics.median(result['peakMiB']):.0f}"]
        if network:
            row += [str(result["network"][name]) for name in ("connections", "connecting", "trips")]
        rows.append(row)
    return rows


def best(measured, work, peer):
    """The quickest way of a peer, the JVM's cache being warm; None if it was not measured."""
    results = measured["results"][work]
    return min((median(result) for key, result in results.items() if measured["tools"][key]["peer"] == peer), default=None)


def slower(measured):
    """Rows: a work in which a peer is quicker than Retort, and those that are."""
    rows = [["", "Retort", "quicker"]]
    for work in measured["results"]:
        retort = best(measured, work, BASE)
        others = {title: best(measured, work, peer) for peer, title in peers(measured).items() if peer not in (BASE, FLOOR)}
        quicker = {title: time for title, time in others.items() if retort and time and time < retort}
        if quicker:
            names = ", ".join(f"{title} {seconds(time)}" for title, time in sorted(quicker.items(), key=lambda other: other[1]))
            rows.append([measured["work"][work], seconds(retort), names])
    return rows


def peers(measured):
    """Their names, by their keys."""
    names = {}
    for tool in measured["tools"].values():
        names.setdefault(tool["peer"], tool["title"].split(",")[0])
    return names


def machine(measured):
    where, server = measured["machine"], measured["server"]
    names = peers(measured)
    versions = ", ".join(f"{names[peer]} {version}" for peer, version in measured["versions"].items())
    load = f"load {where['loadBefore']} before the run and {where['loadAfter']} after it"
    settings = f"fsync {server['fsync']}, synchronous_commit {server['synchronous_commit']}"
    lines = [
        f"- {measured['date']}: {where['cpu']}, {where['processors']} processors, {where['memoryGiB']} GiB, {where['kernel']}; {load}",
        f"- PostgreSQL {server['server_version']}, {settings}; Java: {where['java']}",
        f"- {versions}",
    ]
    if measured["roundTripMs"]:
        lines.append(f"- a round trip of 20 ms took {measured['roundTripMs']} ms")
    return "\n".join(lines)


def markdown(rows):
    head, *body = rows
    lines = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in body])


def page(measured):
    tables = "".join(
        f"\n### {title[0].upper() + title[1:]}\n\n{markdown(table(measured, work))}\n"
        for work, title in measured["work"].items()
        if work in measured["results"]
    )
    rounds = measured["rounds"]
    return PAGE.format(
        name=NAME,
        machine=machine(measured),
        slower=markdown(slower(measured)) if len(slower(measured)) > 1 else "Nowhere in these tables.",
        rounds=rounds,
        s="" if rounds == 1 else "s",
        tables=tables,
    )


def aligned(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))]).rstrip() for row in rows
    ]


def text(measured):
    lines = [machine(measured)]
    for work in measured["results"]:
        lines += ["", measured["work"][work], *aligned(table(measured, work))]
    return "\n".join([*lines, "", "Where Retort is slower", *aligned(slower(measured))])


def write(measured, folder):
    print(text(measured))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.json").write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n")
    (folder / f"{NAME}.md").write_text(page(measured))
    (folder / f"{NAME}.svg").write_text(chart.svg(measured, median))
    print(f"\nwritten: {folder / NAME}.md, .json and .svg")


if __name__ == "__main__":
    source = Path(sys.argv[1])
    write(json.loads(source.read_text()), Path(sys.argv[2]) if len(sys.argv) > 2 else source.parent)
