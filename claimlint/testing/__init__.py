"""For those who write rules, kinds and plugins: examples, laws, strategies, and a pytest plugin."""
