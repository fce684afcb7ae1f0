from __future__ import annotations

import pytest

from reader.glossary import exchange


@pytest.fixture(scope="session")
def shipped_terms():
    """Return the shipped glossary."""
    return exchange.shipped_terms()
