"""Files and pages become drafts of articles."""
