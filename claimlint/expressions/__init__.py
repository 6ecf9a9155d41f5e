"""A small language of arithmetic, read once, with no way out of it.

Numbers, names, attributes of names, texts, `+ - * / **`, comparisons (also chained), `and`, `or`, `not`, brackets, and
calls of listed functions. `reading` parses it with `ast` into the nodes of `tree`, which walks them with any
arithmetic: `floats` has that of floats, `claimlint.claims.arithmetic.formula` that of intervals.
"""
