"""Members, chambers and committees of Congress against the record."""
