"""What the keys of a sequence are: its tokens, what they must not be, and what may stand between them."""

from __future__ import annotations

from dataclasses import dataclass, field

WORDS = "Words: `one of (the | these)`; `word*` with its inflections, `word?` may be missing."
PATTERN = "A regex for the whole of one token."
TAG = "Parts of speech of the Penn Treebank, such as `NN | NNS` or `VB*`; needs the extra `tags`."


@dataclass(frozen=True)
class Trait:
    """What a token is not."""

    word: str = field(default="", metadata={"short": True, "doc": WORDS})
    pattern: str = field(default="", metadata={"doc": PATTERN})
    tag: str = field(default="", metadata={"doc": TAG})


@dataclass(frozen=True)
class Gap:
    """What may stand behind a token before the next one."""

    over: int | str = field(
        metadata={"short": True, "doc": "How many words may be skipped, at most 20; or which words, up to 8 of them."}
    )
    not_: tuple[Trait, ...] = field(default=(), metadata={"doc": "What is never skipped."})
    marks: bool = field(default=False, metadata={"doc": "Skip marks such as commas too."})


@dataclass(frozen=True)
class Item:
    """One or more tokens that follow each other."""

    word: str = field(default="", metadata={"short": True, "doc": WORDS})
    pattern: str = field(default="", metadata={"doc": PATTERN})
    tag: str = field(default="", metadata={"doc": TAG})
    not_: tuple[Trait, ...] = field(
        default=(), metadata={"doc": "What the token is not; alone, any token but these: words, or `pattern`, `tag`."}
    )
    optional: bool = field(default=False, metadata={"doc": "It may be missing."})
    most: int = field(default=1, metadata={"doc": "How often it may stand, one after the other; at most 20."})
    skip: Gap | None = field(
        default=None, metadata={"doc": "What may stand behind it: so many words, or certain words (`the | very`)."}
    )
    mark: bool = field(default=False, metadata={"doc": "It is flagged; without any mark, the whole sequence is."})
    case: bool = field(default=False, metadata={"doc": "Its words are written in the same case."})
    as_: str = field(default="", metadata={"doc": "A name by which `message` and `better` speak of it."})
