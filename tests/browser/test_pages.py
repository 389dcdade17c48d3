"""HTML pages in a real browser: no error, no network, accessible, right on phones and paper."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trustbrief.front import tool
from trustbrief.rendering.options import Options
from trustbrief.rendering.registry import render

pytestmark = pytest.mark.browser
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
LANGUAGES = {"german": "de", "japanese": "ja"}
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def documents(found):
    """One page of each shape: a screen, everything in a right-to-left country, tables, a heat map."""
    yield "japan", found.brief("japan"), "screen"
    yield "saudi-arabia-in-full", found.brief("SA"), "full"
    yield "comparison", found.compare(["JP", "US", "DE"]), "full"
    yield "meeting", found.meet(["JP", "IN"]), "screen"
    yield "holidays", found.holidays("TH"), "screen"
    yield "plan", found.plan("BR"), "full"
    yield "japan-in-german", found.brief("japan"), "full"
    yield "comparison-in-japanese", found.compare(["JP", "US", "DE"]), "full"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    files = {}
    for name, document, extent in documents(tool(now=NOW, home="DE")):
        files[name] = folder / f"{name}.html"
        language = LANGUAGES.get(name.rpartition("-in-")[2])
        text = render(document, "html", Options(extent=extent, sources=True, language=language))
        files[name].write_text(text, encoding="utf-8")
    return files


NAMES = (
    "japan", "saudi-arabia-in-full", "comparison", "meeting", "holidays", "plan", "japan-in-german",
    "comparison-in-japanese",
)  # fmt: skip


def opened(browser, file, **options):
    """Open a page; what it asks the network for and what it complains about is kept."""
    page = browser.new_context(offline=True, **options).new_page()
    noise = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("request", lambda request: noise.append(request.url) if request.url.startswith("http") else None)
    page.goto(file.as_uri())
    return page, noise


# In the dark only colours differ, and three pages have all of them.
SCHEMES = [
    *((name, "light") for name in NAMES),
    *((name, "dark") for name in ("japan", "comparison", "meeting")),
]


@pytest.mark.parametrize(("name", "scheme"), SCHEMES)
def test_a_page_passes_the_accessibility_rules_and_is_quiet(browser, pages, complaints, name, scheme):
    page, noise = opened(browser, pages[name], viewport=DESKTOP, color_scheme=scheme)
    assert complaints(page, scheme) == []
    assert noise == []


@pytest.mark.parametrize("name", NAMES)
def test_a_phone_shows_a_page_without_scrolling_sideways(browser, pages, name):
    page, _ = opened(browser, pages[name], viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_reference_leads_to_its_source(browser, pages):
    page, _ = opened(browser, pages["japan"], viewport=DESKTOP)
    first = page.locator("a.ref").first
    target = first.get_attribute("href")
    first.click()
    assert page.url.endswith(target)
    assert page.locator(target).is_visible()


def test_words_of_another_language_say_which_and_run_their_own_way(browser, pages):
    page, _ = opened(browser, pages["saudi-arabia-in-full"], viewport=DESKTOP)
    arabic = page.locator("[lang=ar]").first
    assert arabic.evaluate("node => getComputedStyle(node).direction") == "rtl"
    page, _ = opened(browser, pages["japan"], viewport=DESKTOP)
    assert page.locator("[lang=ja]").count() > 0


def test_a_page_prints(browser, pages):
    page, _ = opened(browser, pages["comparison"], viewport=DESKTOP)
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
