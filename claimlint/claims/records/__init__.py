"""Claims held against records: votes, populations, ranks, declared facts."""
