"""Front matter in YAML and TOML, sometimes broken."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from claimlint.testing.strategies.words import lines


def yaml_front_matter() -> SearchStrategy[str]:
    """Front matter in YAML, sometimes broken."""
    forms = (
        '{}: "{}"',
        "{}: '{}'",
        "{}: {}",
        "{}: |\n  {}\n  b",
        "{}: >-\n  {}\n  b",
        "{}:\n- {}\n- b",
        "{}: {{a: {}}}",
        "{}: [{}",
    )
    return _front("---", forms)


def toml_front_matter() -> SearchStrategy[str]:
    """Front matter in TOML, sometimes broken."""
    forms = (
        '{} = "{}"',
        "{} = '{}'",
        '{} = """\n{}\nb"""',
        "{} = ['{}', \"b\"]",
        "[{}]\na = '{}'",
        "{} = {{a = '{}'}}",
        "{} = {}",
    )
    return _front("+++", forms)


def _front(fence: str, forms: tuple[str, ...]) -> SearchStrategy[str]:
    keys = st.sampled_from(["title", "date", "author", "tags", "caption", "a.b", "deck"])
    fields = st.lists(st.builds(str.format, st.sampled_from(forms), keys, lines()), max_size=4)
    return fields.map(lambda written: "\n".join([fence, *written, fence, ""]))
