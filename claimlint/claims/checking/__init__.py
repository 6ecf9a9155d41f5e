"""One claim from what a pattern bound to a finding."""
