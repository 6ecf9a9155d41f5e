"""States, capitals and blocs as copy writes them."""
