"""Measurements: how long the real work takes against yardsticks that run beside it.

`python -m bench` prints the tables; `--quick` makes them smaller.
"""
