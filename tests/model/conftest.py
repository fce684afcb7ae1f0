"""The recipe is a package of its own, beside the model that it made."""

from __future__ import annotations

import sys
from pathlib import Path

MODEL = Path(__file__).resolve().parents[2] / "resources" / "model"

sys.path.insert(0, str(MODEL))
