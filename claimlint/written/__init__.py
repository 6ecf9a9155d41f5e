"""What people write in YAML: nodes that know where they stand, typed values, and mistakes told with their place."""
