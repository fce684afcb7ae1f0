"""The study sheet and one module for each format it is written in."""
