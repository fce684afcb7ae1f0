"""Swahili word structure: from a word form to its parts, lemma, class and glosses."""
