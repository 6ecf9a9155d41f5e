"""Exchange rates that the sums of a story imply: pairs of sums, their rates, and what rates there were."""
