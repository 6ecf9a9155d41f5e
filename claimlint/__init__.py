"""claimlint lints editorial copy: style slips, and names and claims that do not hold, with the working shown."""
