"""The medians as bars, in SVG; it follows the reader's choice of light or dark."""

import html

PANELS = ["nothing-20", "nothing-1000", "apply-100", "apply-1000", "far-nothing-20", "far-apply-100"]
SHOWN = ["retort", "psql", "alembic", "dbmate", "flyway", "liquibase"]
COLUMNS, WIDTH, BAR, GAP, LABEL, VALUE, HEAD = 2, 430, 16, 6, 78, 60, 50

STYLE = """\
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600; font-size: 13px }
  .bar { fill: #8c959f } .retort { fill: #0969da } .psql { fill: #bcc4cd }
  .ground { fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .bar { fill: #7d8590 } .retort { fill: #4493f8 } .psql { fill: #3d444d }
    .ground { fill: #0d1117 }
  }"""


def svg(measured, median):
    panels = [key for key in PANELS if key in measured["results"]]
    keys = [key for key in SHOWN if key in measured["tools"]]
    height = HEAD + len(keys) * (BAR + GAP)
    rows = -(-len(panels) // COLUMNS)
    size = (COLUMNS * WIDTH + 20, rows * height + 40)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" width="{size[0]}" height="{size[1]}" role="img">',
        "<title>Seconds that Retort and its peers take for the same work; shorter is better</title>",
        f"<style>\n{STYLE}\n</style>",
        '<rect class="ground" width="100%" height="100%"/>',
    ]
    for number, key in enumerate(panels):
        at = 10 + number % COLUMNS * WIDTH, 10 + number // COLUMNS * height
        parts += panel(measured, median, key, keys, at)
    parts.append(f'<text x="10" y="{size[1] - 14}">Seconds of whole processes, medians; shorter is better.</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def panel(measured, median, key, keys, at):
    times = {tool: median(measured["results"][key][tool]) for tool in keys if tool in measured["results"][key]}
    unit = (WIDTH - LABEL - VALUE - 30) / max(times.values())
    yield f'<text class="title" x="{at[0]}" y="{at[1] + 20}">{html.escape(measured["work"][key])}</text>'
    for line, tool in enumerate(tool for tool in keys if tool in times):
        top, middle = at[1] + 32 + line * (BAR + GAP), at[1] + 44 + line * (BAR + GAP)
        width = max(1.0, times[tool] * unit)
        title = measured["tools"][tool]["title"].split(",")[0]
        yield f'<text x="{at[0]}" y="{middle}">{html.escape(title)}</text>'
        yield f'<rect class="bar {tool}" x="{at[0] + LABEL}" y="{top}" width="{width:.1f}" height="{BAR}" rx="2"/>'
        yield f'<text x="{at[0] + LABEL + width + 5:.1f}" y="{middle}">{times[tool]:.3g}</text>'
