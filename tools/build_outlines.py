"""Compile `data/facts/outlines.json`, the map of an exported site, from Natural Earth.

Usage: python tools/build_outlines.py COUNTRIES.json

COUNTRIES.json is `countries-50m.json` of the npm package world-atlas (Natural Earth at 1:50 million as
TopoJSON). Borders are arcs that two territories share, so each arc is simplified once and no gap opens
between neighbours. The projection is Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from open_data import FACTS

Point = tuple[float, float]
WIDTH = 2000
# The map is cut in the Bering Strait, where hardly anything is cut in two, and ends where only ice is.
MIDDLE, NORTH, SOUTH = 11, 84, -78
# In units of the map: how far an outline may be off, what is left out, and what gets a circle.
TOLERANCE, SMALLEST, HARD_TO_HIT = 0.6, 3.0, 90.0
# Natural Earth has these as parts of other countries: degrees of longitude and latitude around them.
WITHIN: dict[str, dict[str, tuple[float, float, float, float]]] = {
    "FR": {
        "GF": (-55, 2, -51, 6),
        "GP": (-62, 15.8, -61, 16.6),
        "MQ": (-61.3, 14.3, -60.7, 15),
        "RE": (55, -21.5, 56, -20.7),
        "YT": (44.9, -13.1, 45.4, -12.5),
    },
    "NO": {"SJ": (5, 70.5, 35, 81), "BV": (2, -55, 5, -54)},
    "NL": {"BQ": (-69, 11.9, -62, 18)},
}
# Those that are too small for it, by the longitude and latitude of their middle.
SPOTS: dict[str, Point] = {
    "BQ": (-68.3, 12.2), "BV": (3.4, -54.4), "CC": (96.8, -12.2), "CX": (105.7, -10.5), "GI": (-5.35, 36.14),
    "GP": (-61.5, 16.2), "MQ": (-61.0, 14.6), "RE": (55.5, -21.1), "TK": (-171.8, -9.2), "TV": (179.2, -8.5),
    "UM": (-169.5, 16.7), "YT": (45.2, -12.8),
}  # fmt: skip


class Ring(NamedTuple):
    """A closed line on the map, and its middle in degrees."""

    points: tuple[Point, ...]
    middle: Point

    @property
    def area(self) -> float:
        """Return its area in units of the map."""
        pairs = zip(self.points, (*self.points[1:], self.points[0]), strict=True)
        return abs(sum(x * b - a * y for (x, y), (a, b) in pairs)) / 2


class Topology:
    """The arcs of a TopoJSON file, each simplified once."""

    def __init__(self, file: Path) -> None:
        content = json.loads(file.read_bytes())
        self.geometries: list[dict[str, Any]] = content["objects"]["countries"]["geometries"]
        (sx, sy), (tx, ty) = content["transform"]["scale"], content["transform"]["translate"]
        self._degrees = [list(_absolute(arc, (sx, sy), (tx, ty))) for arc in content["arcs"]]
        self._arcs = [simplified([projected(*point) for point in arc]) for arc in self._degrees]

    def rings(self, geometry: dict[str, Any]) -> Iterator[Ring]:
        """Yield the outer lines of a geometry."""
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        for outer, *holes in polygons:
            for line in (outer, *holes):
                degrees = self._joined(self._degrees, line)
                west, east = min(x for x, _ in degrees), max(x for x, _ in degrees)
                south, north = min(y for _, y in degrees), max(y for _, y in degrees)
                middle = ((west + east) / 2, (south + north) / 2)
                yield from (Ring(part, middle) for part in pieces(self._joined(self._arcs, line)) if part)

    @staticmethod
    def _joined(arcs: Sequence[Sequence[Point]], line: Iterable[int]) -> tuple[Point, ...]:
        found: list[Point] = []
        for number in line:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            found += arc[1:] if found else arc
        return tuple(found[:-1])


def main() -> None:
    """Write the map."""
    topology = Topology(Path(sys.argv[1]))
    facts = json.loads((FACTS / "territories.json").read_bytes())["territories"]
    codes = {fact["numeric"]: code for code, fact in facts.items() if fact.get("numeric")}
    rings: dict[str, list[Ring]] = defaultdict(list)
    for geometry in topology.geometries:
        code = "XK" if geometry["properties"]["name"] == "Kosovo" else codes.get(geometry.get("id", ""), "")
        for ring in topology.rings(geometry):
            rings[_part_of(code, ring)].append(ring)
    places = {code: outline(code, rings.get(code, [])) for code in sorted(facts)}
    top, bottom = projected(0, NORTH)[1], projected(0, SOUTH)[1]
    content = {
        "box": f"0 {math.floor(top)} {WIDTH} {math.ceil(bottom - top)}",
        "rest": path(rings[""]),
        "places": places,
    }
    text = json.dumps(content, separators=(",", ":")).replace('},"', '},\n"')
    (FACTS / "outlines.json").write_text(text + "\n", encoding="utf-8")
    print(f"outlines.json: {len(text)} bytes, {len(places)} territories")


def _part_of(code: str, ring: Ring) -> str:
    """Return the territory that a ring of a country belongs to."""
    x, y = ring.middle
    for part, (west, south, east, north) in WITHIN.get(code, {}).items():
        if west <= x <= east and south <= y <= north:
            return part
    return code


def outline(code: str, rings: list[Ring]) -> dict[str, Any]:
    """Return the path of a territory, and a circle where it is hard to see or to hit."""
    found: dict[str, Any] = {"path": path(rings)}
    largest = max(rings, key=lambda ring: ring.area, default=None)
    if largest is None or largest.area < HARD_TO_HIT:
        middle = projected(*SPOTS[code]) if code in SPOTS else projected(*largest.middle) if largest else None
        if middle is None:
            raise SystemExit(f"{code} is nowhere on the map: add it to SPOTS")
        found["spot"] = [round(middle[0]), round(middle[1])]
    return found


def path(rings: list[Ring]) -> str:
    """Return the data of an SVG path; islands that nobody would see are left out, but not the largest."""
    shown = sorted(rings, key=lambda ring: -ring.area)
    return "".join(_drawn(ring) for number, ring in enumerate(shown) if not number or ring.area > SMALLEST)


def _drawn(ring: Ring) -> str:
    whole = [(round(x), round(y)) for x, y in ring.points]
    (x, y), *rest = whole
    text, at, steps = f"M{x} {y}", (x, y), []
    for point in rest:
        if point != at:
            steps.append(f"{point[0] - at[0]} {point[1] - at[1]}")
            at = point
    return f"{text}l{' '.join(steps).replace(' -', '-')}z" if len(steps) > 1 else ""


def _absolute(arc: list[list[int]], scale: Point, shift: Point) -> Iterator[Point]:
    x = y = 0
    for right, up in arc:
        x, y = x + right, y + up
        yield x * scale[0] + shift[0], y * scale[1] + shift[1]


A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
HALF = math.sqrt(3) / 2


def projected(longitude: float, latitude: float) -> Point:
    """Return where a place lies on the map, from its upper left corner; in degrees."""
    theta = math.asin(HALF * math.sin(math.radians(latitude)))
    squared = theta * theta
    sixth = squared**3
    x = math.radians((longitude - MIDDLE + 180) % 360 - 180) * math.cos(theta)
    x /= HALF * (A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared))
    y = theta * (A1 + A2 * squared + sixth * (A3 + A4 * squared))
    scale = WIDTH / (2 * math.pi / (HALF * A1))
    return WIDTH / 2 + x * scale, WIDTH / 4 - y * scale


def pieces(points: tuple[Point, ...]) -> Iterator[tuple[Point, ...]]:
    """Yield a closed line, or its two parts where the edge of the map cuts it.

    Around the pole, below what the map shows, lines run to and fro: there they are cut off.
    """
    shown = [point for point in points if point[1] < END]
    sides: dict[bool, list[Point]] = {True: [], False: []}
    jumps = 0
    for point, following in zip(shown, (*shown[1:], *shown[:1]), strict=True):
        sides[point[0] > WIDTH / 2].append(point)
        jumps += abs(point[0] - following[0]) > WIDTH / 2
    yield from map(tuple, sides.values() if jumps > 1 else [shown])


def simplified(points: list[Point]) -> list[Point]:
    """Return a line without the points that it hardly needs (Ramer, Douglas and Peucker)."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    if points[0] == points[-1]:  # an island: its farthest point parts it in two
        far = max(range(len(points)), key=lambda at: math.dist(points[0], points[at]))
        keep.add(far)
        spans = [(0, far), (far, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        far = max(inner, key=lambda at: _off(points[at], points[first], points[last]), default=first)
        if far != first and _off(points[far], points[first], points[last]) > TOLERANCE:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[at] for at in sorted(keep)]


def _off(point: Point, first: Point, last: Point) -> float:
    """Return how far a point lies from a line."""
    length = math.dist(first, last)
    if not length:
        return math.dist(point, first)
    (x, y), (a, b), (c, d) = point, first, last
    return abs((c - a) * (b - y) - (a - x) * (d - b)) / length


END = projected(0, SOUTH - 2)[1]

if __name__ == "__main__":
    main()
