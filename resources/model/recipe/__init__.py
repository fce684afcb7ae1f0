"""The recipe that made the shipped model: from pairs of text files to an Argos package.

Run it from the folder above: ``python -m recipe --help``.
"""
