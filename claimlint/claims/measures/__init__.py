"""Measures beside their conversions: amounts read together with what stands next to them, and whether the two agree."""
