"""Names that are one slip of the pen apart."""
