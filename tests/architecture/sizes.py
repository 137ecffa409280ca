#!/usr/bin/env python3
"""Measure the sizes that docs/architecture.md asks for, print them, and fail where a bound is passed.

    sizes.py ROOT
"""
import pathlib
import re
import statistics
import sys


def lines_of(path):
    return path.read_text(encoding="utf-8").count("\n")


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0


def function_lengths(path):
    """Lengths in lines of what stands between a brace that ends a line with `) … {` at namespace or class depth and its closing brace.
    Counted by braces outside strings and comments; near enough for a habit."""
    text = re.sub(r'"(\\.|[^"\\\n])*"|\'(\\.|[^\'\\\n])\'', '""', path.read_text(encoding="utf-8"))
    text = re.sub(r"//[^\n]*|/\*.*?\*/", lambda m: "\n" * m.group().count("\n"), text, flags=re.S)
    lengths, start, depth_at_start, depth, header = [], None, 0, 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        opens_scope = re.search(r"\b(namespace|class|struct|enum|union)\b", header + line) and not re.search(r"\)\s*(const|noexcept|override|final|->|:|\{|\s)*\{?\s*$", line)
        for char in line:
            if char == "{":
                if start is None and "(" in header + line and not opens_scope:
                    start, depth_at_start = number, depth
                depth += 1
            elif char == "}":
                depth -= 1
                if start is not None and depth == depth_at_start:
                    lengths.append((number - start + 1, f"{path}:{start}"))
                    start = None
        header = "" if re.search(r"[;{}]\s*$", line) else header + line
    return lengths


def main():
    root = pathlib.Path(sys.argv[1])
    sources = [p for p in (root / "src").rglob("*.cpp")]
    headers = [p for top in ("src", "include") for p in (root / top).rglob("*.h")]
    tests = [p for p in (root / "tests").rglob("*") if p.suffix in (".cpp", ".h", ".py")]
    source_sizes, header_sizes = [lines_of(p) for p in sources], [lines_of(p) for p in headers]
    functions = [entry for p in sources for entry in function_lengths(p)]
    lengths = [length for length, _ in functions]
    long_ones = sorted((entry for entry in functions if entry[0] > 60), reverse=True)

    source_total, test_total = sum(source_sizes) + sum(header_sizes), sum(lines_of(p) for p in tests)
    print(f".cpp: {len(sources)} files, median {statistics.median(source_sizes):.0f}, 90 % {percentile(source_sizes, .9)}, largest {max(source_sizes)}")
    print(f".h: {len(headers)} files, 90 % {percentile(header_sizes, .9)}")
    print(f"functions: {len(lengths)}, median {statistics.median(lengths):.0f}, 90 % {percentile(lengths, .9)}, over 60 lines {len(long_ones)}")
    print(f"lines: {source_total} of source, {test_total} of tests")
    for length, where in long_ones:
        print(f"  {length} lines: {where}")

    bounds = [
        ("median .cpp ≤ 120", statistics.median(source_sizes) <= 120),
        ("90 % of .cpp ≤ 300", percentile(source_sizes, .9) <= 300),
        ("no .cpp over 500", max(source_sizes) <= 500),
        ("90 % of headers ≤ 110", percentile(header_sizes, .9) <= 110),
        ("1 % of functions over 60 lines at most", len(long_ones) <= len(lengths) * 0.01),
    ]
    failed = [name for name, holds in bounds if not holds]
    for name in failed:
        print(f"passed: {name}")
    for path, size in sorted(zip(sources, source_sizes), key=lambda e: -e[1])[:5]:
        print(f"  {size} lines: {path.relative_to(root)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
