"""Pages about the rules that ship, made of their files: one for each rule, one for each pack, and the list of packs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from claimlint.cli.explaining import scope_of
from claimlint.model.rule import BadExample, Rule
from claimlint.reports import harmless

PACKS = {
    "mechanics": "Doubled words and paragraphs, spacing, brackets, quotation marks, placeholders, damaged characters.",
    "usage": "Words confused in fixed frames, false plurals, redundancy.",
    "names": "Agencies, people, offices, parties, committees, places and acronyms, held against records with dates.",
    "claims": "Sums, shares, changes, conversions, votes, ages: worked out again from the story, a record or a fact.",
    "dates": "Weekdays, days that cannot be, order, spans, anniversaries, holidays, zones.",
    "style": "How a house writes dates, numbers, titles, places and marks; off until a profile decides.",
}
LEVELS = {
    "error": "An *error* is provable, and makes the exit status 1.",
    "warning": "A *warning* is nearly certain; it is shown, and does not make the exit status 1.",
    "suggestion": 'A *suggestion* is shown only where `level = "suggestion"` asks for it.',
}
QUOTATIONS = {
    "check": "checked, never mended",
    "skip": "left alone",
    "only": "nothing else is checked",
    "fix": "checked, and mended even there",
}
SPECIAL = re.compile(r"([\\`*_{}\[\]|#~^=!+-])")
ON = "on by default"


def pages(rules: Iterable[Rule], state: Callable[[str], tuple[bool, str]]) -> Mapping[str, str]:
    """The Markdown of all pages by their path below the folder of docs; `state` is that of a rule by its id."""
    rules = sorted(rules, key=lambda rule: rule.id)
    packs = {name: list(held) for name, held in groupby(rules, key=lambda rule: rule.pack)}
    written = {"rules/index.md": _packs(packs)}
    written |= {f"rules/{name}/index.md": _pack(name, held) for name, held in packs.items()}
    return written | {f"rules/{rule.id}.md": page(rule, state(rule.id)) for rule in rules}


def page(rule: Rule, state: tuple[bool, str]) -> str:
    """One rule: what it says and why, where it applies, what it flags and leaves alone, how it is turned off.

    `state` is whether it is on without any configuration, and why.
    """
    parts = (_head(rule), _table(rule, state), _examples(rule), _off(rule))
    return "\n".join(line for part in parts for line in part) + "\n"


def _packs(packs: Mapping[str, list[Rule]]) -> str:
    lines = [
        "# Rules",
        "",
        "Each rule is one YAML file, and its page here is made of that file. The same is printed by",
    ]
    lines += ["`claimlint explain RULE`; `claimlint rules` says which are on in a folder, and why.", ""]
    lines += ["| pack | rules | what it looks for |", "|---|---|---|"]
    lines += [f"| [`{name}`]({name}/index.md) | {len(held)} | {PACKS.get(name, '')} |" for name, held in packs.items()]
    return "\n".join([*lines, "", *LEVELS.values(), ""])


def _pack(name: str, rules: Iterable[Rule]) -> str:
    lines = [f"# {name}", "", PACKS.get(name, ""), "", "| rule | level | message |", "|---|---|---|"]
    for rule in rules:
        below = rule.id.removeprefix(f"{name}/")
        lines.append(f"| [`{below}`]({below}.md) | {rule.level} | {prose(rule.message)} |")
    return "\n".join(lines) + "\n"


def _head(rule: Rule) -> Iterator[str]:
    yield from (f"# {rule.id}", "", f"> {prose(rule.message)}", "")
    if rule.why:
        yield from (prose(rule.why), "")
    if rule.status == "deprecated":
        yield from (f"Deprecated{f': use `{rule.use}`' if rule.use else ''}.", "")


def _table(rule: Rule, state: tuple[bool, str]) -> Iterator[str]:
    yield from ("| | |", "|---|---|")
    yield from (f"| {name} | {value} |" for name, value in _facts(rule, state))
    yield ""


def _facts(rule: Rule, state: tuple[bool, str]) -> Iterator[tuple[str, str]]:
    """The rows of the table, with values that are Markdown already."""
    depth = "../" * rule.id.count("/")
    on, why = state
    yield "level", rule.level
    yield "category", rule.category
    yield "status", rule.status
    yield "without configuration", prose(why) if why == ON else f"{'on' if on else 'off'}: {prose(why)}"
    yield "kind", f"[`{rule.kind.name}`](../{depth}kinds.md#{rule.kind.name})"
    yield "scope", f"`{scope_of(rule.scope)}`"
    yield "in quotations", QUOTATIONS[rule.quotations]
    yield "fix", rule.fix or ("none" if rule.kind.fixes == "none" else f"{rule.kind.fixes} at best")
    if rule.first or rule.last:
        yield "for stories dated", f"{rule.first or '...'} to {rule.last or '...'}"
    yield "source", prose(rule.source) or "-"


def _examples(rule: Rule) -> Iterator[str]:
    if rule.examples.format != "plain":
        yield from (f"The examples are read as {rule.examples.format}.", "")
    yield from ("## What it flags", "")
    for bad in rule.examples.bad:
        yield from (shown(marked(bad)), "")
        if bad.fixed is not None:
            yield from ("Mended:", "", shown(escape(harmless_lines(bad.fixed), quote=False)), "")
    yield from ("## What it leaves alone", "")
    for good in rule.examples.good:
        yield from (shown(escape(harmless_lines(good.text), quote=False)), "")


def _off(rule: Rule) -> Iterator[str]:
    lower = "suggestion" if rule.level == "warning" else "warning"
    yield from ("## How to turn it off", "", "For all copy, in `claimlint.toml`:", "")
    yield from ("```toml", f'ignore = ["{rule.id}"]', "```", "", "For one paragraph, in the copy:", "")
    yield from ("```html", f"<!-- claimlint: ok {rule.id} -- the reason -->", "```", "")
    yield from ("Or it stays on, at another level:", "")
    yield from ("```toml", f'[rules."{rule.id}"]', f'level = "{lower}"', "```")


def marked(bad: BadExample) -> str:
    """An example as HTML, with what is flagged marked; flagged strings come in order, and may overlap."""
    spans: list[tuple[int, int]] = []
    at = 0
    for mark in bad.marks:
        start = bad.text.find(mark, at)
        if start >= 0:
            spans.append((max(start, spans[-1][1] if spans else 0), start + len(mark)))
            at = start + 1
    pieces, done = [], 0
    for start, end in spans:
        pieces += [_piece(bad.text[done:start]), f"<mark>{_piece(bad.text[start:end])}</mark>"]
        done = max(done, end)
    return "".join([*pieces, _piece(bad.text[done:])])


def _piece(text: str) -> str:
    return escape(harmless_lines(text), quote=False)


def shown(html: str) -> str:
    """Text of copy as a block that Markdown leaves as it is: a blank line would end it, so line ends are references."""
    return f'<pre class="copy"><code>{html.replace(chr(10), "&#10;")}</code></pre>'


def harmless_lines(text: str) -> str:
    """Text with its lines, and with signs for what cannot be seen."""
    return "\n".join(map(harmless, text.split("\n")))


def prose(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    return SPECIAL.sub(r"\\\1", escape(harmless(" ".join(text.split())), quote=False))
