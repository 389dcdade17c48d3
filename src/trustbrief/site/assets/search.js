// Finds places by any of their names. The names lie in parts; one is loaded for what was typed.
"use strict";

(() => {
  const field = document.getElementById("sought");
  const list = document.getElementById("found");
  const told = document.getElementById("told");
  const count = Number(field.dataset.names);
  const parts = new Map();
  const MOST = 10;

  // The same as `trustbrief.places.spelling.normalise`; a test compares them.
  const LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ħ": "h", "ŋ": "ng",
    "ə": "a", "ŧ": "t", "ƴ": "y", "ɓ": "b", "ɗ": "d", "ß": "ss", "ς": "σ", "\u1c82": "о",
    "ی": "ي", "ى": "ي", "ک": "ك", "ە": "ه", "ہ": "ه", "ھ": "ه", "\u0640": "", "\u200c": "", "\u200d": "",
  };
  for (const sign of "'`\u00b4\u2018\u2019\u2032\u02b9\u02bb\u02bc\u02bf\u02be") LETTERS[sign] = "";
  const SAINTS = new Set(["saint", "sankt", "sint", "sainte", "ste"]);

  // Cherokee is the one script whose capitals are the common form.
  const lower = (text) => text.toLowerCase()
    .replace(/[\uab70-\uabbf]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xab70 + 0x13a0))
    .replace(/[\u13f8-\u13fd]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 8));
  const spelt = (text) => [...lower(text)].map((sign) => LETTERS[sign] ?? sign).join("");
  const words = (text) =>
    text.replaceAll("&", " and ").replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim().split(/\s+/)
      .map((word) => (SAINTS.has(word) ? "st" : word));
  const joined = (all) => {
    const found = [];
    let run = false;
    for (const word of all[0] === "the" && all.length > 1 ? all.slice(1) : all) {
      const alone = /^[a-z]$/.test(word);
      if (alone && run) found[found.length - 1] += word;
      else found.push(word);
      run = alone;
    }
    return found.join(" ");
  };
  // Marks of a combining class other than 0; the others are vowels that scripts cannot do without.
  const MARKS = new RegExp("[" +
    "\\u0300-\\u034e\\u0350-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1-\\u05c2\\u05c4-\\u05c5\\u05c7" +
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7-\\u06e8\\u06ea-\\u06ed\\u0711" +
    "\\u0730-\\u074a\\u07eb-\\u07f3\\u07fd\\u0816-\\u0819\\u081b-\\u0823\\u0825-\\u0827\\u0829-\\u082d" +
    "\\u0859-\\u085b\\u0898-\\u089f\\u08ca-\\u08e1\\u08e3-\\u08ff\\u093c\\u094d\\u0951-\\u0954\\u09bc\\u09cd" +
    "\\u09fe\\u0a3c\\u0a4d\\u0abc\\u0acd\\u0b3c\\u0b4d\\u0bcd\\u0c3c\\u0c4d\\u0c55-\\u0c56\\u0cbc\\u0ccd" +
    "\\u0d3b-\\u0d3c\\u0d4d\\u0dca\\u0e38-\\u0e3a\\u0e48-\\u0e4b\\u0eb8-\\u0eba\\u0ec8-\\u0ecb\\u0f18-\\u0f19" +
    "\\u0f35\\u0f37\\u0f39\\u0f71-\\u0f72\\u0f74\\u0f7a-\\u0f7d\\u0f80\\u0f82-\\u0f84\\u0f86-\\u0f87\\u0fc6" +
    "\\u1037\\u1039-\\u103a\\u108d\\u135d-\\u135f\\u1714-\\u1715\\u1734\\u17d2\\u17dd\\u18a9\\u1939-\\u193b" +
    "\\u1a17-\\u1a18\\u1a60\\u1a75-\\u1a7c\\u1a7f\\u1ab0-\\u1abd\\u1abf-\\u1ace\\u1b34\\u1b44\\u1b6b-\\u1b73" +
    "\\u1baa-\\u1bab\\u1be6\\u1bf2-\\u1bf3\\u1c37\\u1cd0-\\u1cd2\\u1cd4-\\u1ce0\\u1ce2-\\u1ce8\\u1ced\\u1cf4" +
    "\\u1cf8-\\u1cf9\\u1dc0-\\u1dff\\u20d0-\\u20dc\\u20e1\\u20e5-\\u20f0\\u2cef-\\u2cf1\\u2d7f\\u2de0-\\u2dff" +
    "\\u302a-\\u302f\\u3099-\\u309a\\ua66f\\ua674-\\ua67d\\ua69e-\\ua69f\\ua6f0-\\ua6f1\\ua806\\ua82c\\ua8c4" +
    "\\ua8e0-\\ua8f1\\ua92b-\\ua92d\\ua953\\ua9b3\\ua9c0\\uaab0\\uaab2-\\uaab4\\uaab7-\\uaab8\\uaabe-\\uaabf" +
    "\\uaac1\\uaaf6\\uabed\\ufb1e\\ufe20-\\ufe2f\\u{101fd}\\u{102e0}\\u{10376}-\\u{1037a}\\u{10a0d}\\u{10a0f}" +
    "\\u{10a38}-\\u{10a3a}\\u{10a3f}\\u{10ae5}-\\u{10ae6}\\u{10d24}-\\u{10d27}\\u{10eab}-\\u{10eac}" +
    "\\u{10f46}-\\u{10f50}\\u{10f82}-\\u{10f85}\\u{11046}\\u{11070}\\u{1107f}\\u{110b9}-\\u{110ba}" +
    "\\u{11100}-\\u{11102}\\u{11133}-\\u{11134}\\u{11173}\\u{111c0}\\u{111ca}\\u{11235}-\\u{11236}" +
    "\\u{112e9}-\\u{112ea}\\u{1133b}-\\u{1133c}\\u{1134d}\\u{11366}-\\u{1136c}\\u{11370}-\\u{11374}\\u{11442}" +
    "\\u{11446}\\u{1145e}\\u{114c2}-\\u{114c3}\\u{115bf}-\\u{115c0}\\u{1163f}\\u{116b6}-\\u{116b7}\\u{1172b}" +
    "\\u{11839}-\\u{1183a}\\u{1193d}-\\u{1193e}\\u{11943}\\u{119e0}\\u{11a34}\\u{11a47}\\u{11a99}\\u{11c3f}" +
    "\\u{11d42}\\u{11d44}-\\u{11d45}\\u{11d97}\\u{16af0}-\\u{16af4}\\u{16b30}-\\u{16b36}\\u{16ff0}-\\u{16ff1}" +
    "\\u{1bc9e}\\u{1d165}-\\u{1d169}\\u{1d16d}-\\u{1d172}\\u{1d17b}-\\u{1d182}\\u{1d185}-\\u{1d18b}" +
    "\\u{1d1aa}-\\u{1d1ad}\\u{1d242}-\\u{1d244}\\u{1e000}-\\u{1e006}\\u{1e008}-\\u{1e018}" +
    "\\u{1e01b}-\\u{1e021}\\u{1e023}-\\u{1e024}\\u{1e026}-\\u{1e02a}\\u{1e130}-\\u{1e136}\\u{1e2ae}" +
    "\\u{1e2ec}-\\u{1e2ef}\\u{1e8d0}-\\u{1e8d6}\\u{1e944}-\\u{1e94a}" +
    "]", "gu");
  const bare = (text) => text.replace(MARKS, "");
  const normalise = (text) => {
    const key = joined(words(bare(spelt(spelt(text).normalize("NFKD")))));
    if (key.length <= 3 && /^[\x00-\x7f]*$/.test(key) && !/^[\x00-\x7f]*$/.test(text))
      return joined(words(lower(text.normalize("NFC"))));
    return key;
  };

  const partOf = (prefix) => [...prefix].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 65521, 0) % count;
  window.trustbriefNames = (number, part) => parts.get(number).come(part);
  const load = (number) => {
    if (!parts.has(number)) {
      const waiting = {};
      waiting.part = new Promise((come, fail) => {
        waiting.come = come;
        const script = document.createElement("script");
        script.src = `${field.dataset.folder}${String(number).padStart(3, "0")}.js`;
        script.onerror = () => { parts.delete(number); fail(new Error(script.src)); };
        document.head.append(script);
      });
      parts.set(number, waiting);
    }
    return parts.get(number).part;
  };

  // Whether two words are one slip apart: a letter more, less, another, or two swapped.
  const near = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    let end = 0;
    while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
    const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
    return left.length + right.length < 3 || (left.length === 2 && left === [...right].reverse().join(""));
  };

  const find = async (typed) => {
    const key = normalise(typed);
    const signs = [...key];
    if (!signs.length) return { hits: [], close: false };
    const prefix = signs.slice(0, 2).join("");
    const part = await load(partOf(prefix));
    const names = part.names[prefix] ?? [];
    const order = (name) => [name[0] === key ? 0 : 1, -name[2], name[0].length];
    const sorted = (all) => all.map((name) => [order(name), name])
      .sort(([a], [b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(([, name]) => name);
    let found = sorted(names.filter((name) => name[0].startsWith(key)));
    const close = !found.length && signs.length > 3;
    if (close) found = sorted(names.filter((name) => near(name[0], key)));
    // A region and its city may go by one name and lead to one page.
    const places = new Map(found.map((name) => part.places[name[1]]).reverse().map((place) => [String(place), place]));
    return { hits: [...places.values()].reverse().slice(0, MOST), close };
  };

  const row = ([name, within, page]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `places/${page}.html`;
    const strong = document.createElement("strong");
    strong.textContent = name;
    link.append(strong, within ? ` ${within}` : "");
    item.append(link);
    return item;
  };

  const show = async () => {
    const typed = field.value;
    let answer;
    try {
      answer = typed.trim() ? await find(typed) : null;
    } catch {
      told.textContent = "The list of names cannot be loaded.";
      return;
    }
    if (field.value !== typed) return; // typed on meanwhile
    list.replaceChildren(...(answer?.hits ?? []).map(row));
    const number = answer?.hits.length;
    told.textContent = !answer ? "" : !number ? "No place goes by that name." :
      answer.close ? "Did you mean:" : number === 1 ? "1 place" : `${number} places`;
  };

  field.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    list.querySelector("a")?.click();
  });
  field.addEventListener("input", show);
  field.form.hidden = false;
  window.trustbriefSearch = { normalise, find };
  if (field.value) show();
})();
