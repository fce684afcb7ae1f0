"""Translate sentences offline with an Argos package, and say how sure the model is."""
