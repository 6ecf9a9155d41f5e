"""Plain frozen values that every floor shares; this package imports nothing of claimlint above it."""
