// What time it is where a page is about: a file cannot know when it is read.
"use strict";

(() => {
  const shown = [...document.querySelectorAll("[data-zone]")].flatMap((place) => {
    try {
      const clock = new Intl.DateTimeFormat("en-GB", {
        timeZone: place.dataset.zone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
      });
      return [[place.querySelector("strong"), clock]];
    } catch {
      place.remove(); // a zone that is younger than the browser
      return [];
    }
  });
  if (!shown.length) return;
  const tell = () => {
    const now = new Date();
    for (const [where, clock] of shown) where.textContent = clock.format(now).replace(",", "");
    setTimeout(tell, 60000 - (now % 60000));
  };
  tell();
  for (const line of document.querySelectorAll(".now")) line.hidden = false;
})();
