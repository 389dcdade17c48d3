"""The browser that pages are opened in."""

from __future__ import annotations

import shutil

import pytest

SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


# The shell first: it has no window to paint, and takes half the time of a whole Chromium without a screen.
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def started():
    """A real browser; where there is none its tests are left out."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, PROGRAMS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def browser(started):
    """The browser, which forgets what a test opened in it."""
    yield started
    for context in started.contexts:
        context.close()


@pytest.fixture(scope="session")
def complaints():
    """What the accessibility rules say against a page; in the dark only colours differ, so only they are asked."""
    from axe_playwright_python.sync_playwright import Axe

    def found(page, scheme):
        colours = {"runOnly": ["color-contrast"]} if scheme == "dark" else {}
        asked = {"resultTypes": ["violations"], **colours}
        violations = Axe().run(page, options=asked).response["violations"]
        return [f"{broken['id']}: {broken['nodes'][0]['html'][:120]}" for broken in violations]

    return found
