from __future__ import annotations

import pytest

from reader.glossary.exchange import read_terms
from reader.paths import resource


@pytest.fixture(scope="session")
def shipped_terms():
    """Return the shipped glossary."""
    return read_terms(resource("glossary", "politics.tsv")).terms
