"""The SQLite library: the only SQL in the program."""
