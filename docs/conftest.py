"""The pages are tested; the configuration of Sphinx is no module of the tests."""

collect_ignore = ["conf.py"]
