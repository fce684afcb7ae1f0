"""Msomaji, a desktop reader for Swahili beside an offline English translation."""
