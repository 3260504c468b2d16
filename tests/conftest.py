"""How Hypothesis runs here: no deadlines, which measure the machine, and the same cases each time.

`--hypothesis-profile=search` looks for new cases.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

_ALWAYS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("tests", _ALWAYS, derandomize=True)
settings.register_profile("search", _ALWAYS, derandomize=False)
settings.load_profile("tests")
