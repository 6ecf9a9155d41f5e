"""People: their names, titles and party tags."""
