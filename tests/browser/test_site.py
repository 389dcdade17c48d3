"""An exported site in a real browser: from a folder and below a path, on a phone, by keyboard, in any spelling."""

from __future__ import annotations

import functools
import json
import threading
from datetime import UTC, date, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from trustbrief.front import tool
from trustbrief.places.spelling import normalise

pytestmark = pytest.mark.browser
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
# What a page was still loading, its icon say, when a click led away from it.
LEFT = "net::ERR_ABORTED"
PLACES = ("JP", "DE", "IN", "SA", "BV", "confucian-asia")
PAGES = ("index.html", "places/jp.html", "places/sa.html", "places/bv.html", "compare/de-and-jp.html")


@pytest.fixture(scope="module")
def site(tmp_path_factory, calendars):
    folder = tmp_path_factory.mktemp("web") / "some" / "path"
    tool(now=NOW, cache=calendars / "trustbrief").export(folder, places=PLACES, on=date(2026, 11, 24))
    return folder


def opened(browser, address, **options):
    """Open a page; what it complains about, and what it asks for elsewhere, is kept."""
    page = browser.new_context(**options).new_page()
    noise = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("requestfailed", lambda request: noise.append(request.url) if request.failure != LEFT else None)
    page.goto(address)
    return page, noise


# In the dark only colours differ, and two pages have all of them.
SCHEMES = [*((path, "light") for path in PAGES), *((path, "dark") for path in PAGES[:2])]


@pytest.mark.parametrize(("path", "scheme"), SCHEMES)
def test_a_page_passes_the_accessibility_rules_and_is_quiet(browser, site, complaints, path, scheme):
    page, noise = opened(browser, (site / path).as_uri(), viewport=DESKTOP, color_scheme=scheme, offline=True)
    assert noise == []
    # They ask for the style again, which the page's own policy refuses.
    assert complaints(page, scheme) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_a_page_without_scrolling_sideways(browser, site, path):
    page, noise = opened(browser, (site / path).as_uri(), viewport=PHONE, offline=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert noise == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Deutschland", "Germany"), ("日本", "Japan"), ("Bombay", "Mumbai"), ("Munich", "Munich"), ("são gabriel", None), ("JPN", "Japan"),
        ("ALLEMAGNE", "Germany"), ("Germny", "Germany"), ("日", "Japan"), ("السعودية", "Saudi Arabia"),
    ],
)  # fmt: skip
def test_a_place_is_found_in_any_spelling_without_a_server(browser, site, typed, name):
    page, noise = opened(browser, (site / "index.html").as_uri(), viewport=DESKTOP, offline=True)
    page.get_by_label("Country, part, city or code").fill(typed)
    expect(
        page.locator("#told")
    ).not_to_be_empty()  # a function to wait for is refused by the page's own policy
    found = page.locator("#found a")
    assert (found.first.locator("strong").inner_text() if found.count() else None) == name
    assert noise == []


def test_enter_opens_the_first_place_and_a_link_leads_back(browser, site):
    page, noise = opened(browser, (site / "index.html").as_uri(), viewport=DESKTOP, offline=True)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("japan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/jp.html")
    page.get_by_role("link", name="All places").click()
    page.wait_for_url("**/index.html")
    assert noise == []


def test_below_a_path_of_a_web_host_all_is_found(browser, site):
    serve = functools.partial(Quiet, directory=site.parent.parent)
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page, noise = opened(browser, f"http://127.0.0.1:{server.server_port}/some/path/", viewport=DESKTOP)
        page.get_by_label("Country, part, city or code").fill("Bombay")
        page.locator("#found a").first.click()
        page.wait_for_url("**/some/path/places/in.html")
        page.get_by_role("link", name="Compare").click()
        page.get_by_role("link", name="Japan", exact=True).click()
        page.wait_for_url("**/some/path/compare/in-and-jp.html")
        server.shutdown()
    assert noise == []


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def test_a_click_on_the_map_opens_a_place(browser, site):
    page, noise = opened(browser, (site / "index.html").as_uri(), viewport=DESKTOP, offline=True)
    page.evaluate(
        "document.querySelector('.map a[href=\"places/in.html\"] path').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    page.wait_for_url("**/places/in.html")
    assert noise == []


def test_the_clock_is_that_of_the_place(browser, site):
    context = browser.new_context(viewport=DESKTOP, offline=True, timezone_id="America/New_York")
    page = context.new_page()
    page.clock.install(time=NOW)
    page.goto((site / "places" / "jp.html").as_uri())
    assert page.locator(".now").inner_text().strip() == "Now there: Tue 18:40 Tokyo"


def test_without_scripts_the_index_and_the_pages_are_there(browser, site):
    page, noise = opened(
        browser, (site / "index.html").as_uri(), viewport=DESKTOP, offline=True, java_script_enabled=False
    )
    assert not page.locator(".search").is_visible()
    page.get_by_role("link", name="Japan", exact=True).click()
    assert not page.locator(".now").is_visible()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Japan")
    assert noise == []


def test_the_script_reads_names_as_python_does(browser, site, root):
    lines = (root / "data" / "facts" / "completions.tsv").read_text("utf-8").splitlines()
    spelt = [parts[3] for parts in (line.split("\t") for line in lines) if len(parts) > 3 and parts[3]]
    spelt += [
        "The Gambia",
        "U.S.A.",
        "Xi'an",
        "Mỹ",
        "Saint-Étienne",
        "Trinidad & Tobago",
        "Zürich",
        "Straße",
        "\uff2a\uff21\uff30\uff21\uff2e",
        "  a  b c ",
    ]
    assert len(spelt) > 10_000
    page, _ = opened(browser, (site / "index.html").as_uri(), offline=True)
    read = page.evaluate(f"{json.dumps(spelt)}.map(trustbriefSearch.normalise)")
    assert [(text, ours) for text, ours in zip(spelt, read, strict=True) if normalise(text) != ours] == []
