"""Pure functions over findings: suppress, select, fix."""
