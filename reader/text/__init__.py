"""Pure Swahili text work: sentences, tokens, morphology, noun classes, lexicon."""
