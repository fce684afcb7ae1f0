"""Find terms in sentences, steer the translation, check it, exchange files."""
