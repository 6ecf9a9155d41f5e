"""The names that claim patterns bind, found without reading them: for slots of messages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_NAME = re.compile(r"\{\s*([^\W\d]\w*)\s*:")


def named(values: Mapping[str, Any]) -> frozenset[str]:
    """The names in the patterns among a rule's values."""
    return frozenset(name for pattern in values.get("patterns", ()) for name in _NAME.findall(pattern))
