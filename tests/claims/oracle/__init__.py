"""Claims made from a model of each family, apart from the code under test: consistent ones, and ones that are not.

Nothing here may import `claimlint.claims` or `claimlint.annotate.quantities`; a test holds it to that.
"""
