"""The reading view: Swahili and English side by side, laid out only where it is looked at."""
