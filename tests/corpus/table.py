"""What a run found, as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .making import Result, short


def table(results: Sequence[Result], everything: bool) -> str:
    """Return a line for each document: its verdict, what came of it, and why."""
    lines = [f"{'document':60} {'verdict':8} {'outcome':10} {'s':>5}  reason"]
    for each in results:
        is_news = each.failures or each.outcome != "client" or each.permissive
        if not (is_news or everything):
            continue
        reasons = [f"{check}: {why}" for check, why in each.failures.items()]
        if each.outcome != "client":
            reasons.insert(0, each.told if each.outcome == "refused" else each.code)
        lines.append(
            f"{each.document.name:60} {each.document.verdict:8} {outcome(each):10}"
            f" {each.seconds:5.1f}  {short('; '.join(reasons), 300)}".rstrip()
        )
    return "\n".join(lines)


def outcome(result: Result) -> str:
    """Return what came of a document in one word; `permitted` with --permissive."""
    if result.outcome == "client":
        return "permitted" if result.permissive else "client"
    return result.outcome


def summary(results: Sequence[Result]) -> str:
    """Return the sums."""
    counts = Counter(
        (each.document.kind, each.document.verdict, outcome(each)) for each in results
    )
    lines = ["", f"{'kind':12} {'verdict':8} {'outcome':10} documents"]
    lines += [
        f"{kind:12} {verdict:8} {what:10} {count}"
        for (kind, verdict, what), count in sorted(counts.items())
    ]
    failed = Counter(check for each in results for check in each.failures)
    looked = Counter(check for each in results for check in each.checks)
    clients = sum(each.outcome == "client" for each in results)
    lines.append(f"\n{'check':12} {'looked at':>10} {'of clients':>10} {'failed':>8}")
    lines += [
        f"{check:12} {looked[check] or '':10} {clients:10} {failed[check]:8}"
        for check in sorted({*failed, *looked})
    ]
    codes = Counter(
        each.code for each in results if each.outcome in ("refused", "crash")
    )
    lines.append("why there is no client:")
    lines += [f"  {count:4} {short(code, 100)}" for code, count in codes.most_common()]
    slow = sorted(results, key=lambda each: -each.seconds)[:5]
    lines.append("slowest:")
    lines += [f"  {each.seconds:6.1f} s {each.document.name}" for each in slow]
    return "\n".join(lines)
