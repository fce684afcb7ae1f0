"""Words: their marks in the text, the word card, statuses and the vocabulary."""
