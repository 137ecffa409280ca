#!/usr/bin/python3
"""A promise's time comes while the window is open: the bar of reminders, read and pressed as a screen reader does.

    reminders.py RAPPORT RAPPORTCTL FOLDER
"""
import json
import subprocess
import sys

from desktop import Program, walk, showing, wait_for

RAPPORT, RAPPORTCTL, FOLDER = sys.argv[1:4]
STORE = f"{FOLDER}/reminders.rapport"
ZONE = ["--tz", "Europe/Berlin"]


def ctl(now, *arguments):
    command = [RAPPORTCTL, "--store", STORE, "--as", "Maria", "--now", now, *ZONE, "--json", *arguments]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def check(what, holds):
    if not holds:
        raise AssertionError(what)
    print("seen:", what)


def bar_of(window):
    return next((node for node in walk(window.root) if showing(node) and node.name == "Reminders" and node.getRoleName() in ("filler", "panel", "frame")), None)


def button_of(bar, name):
    return next((node for node in walk(bar) if showing(node) and node.getRoleName() == "push button" and node.name == name), None)


def main():
    subprocess.run([RAPPORTCTL, "--store", STORE, "init", "--owner", "Maria"], check=True, stdout=subprocess.DEVNULL)
    ctl("2026-11-21T14:00:00", "customers", "add", "Anna Lindqvist")
    for words, due in (("call back about the oven", "2026-11-21 15:00"), ("send the offer", "2026-11-21 15:02")):
        ctl("2026-11-21T14:00:00", "commitments", "add", words, "--with", "Anna", "--due", due)
    reminders = ctl("2026-11-21T14:50:00", "today")["reminders"]
    check("today lists what is due within a quarter of an hour", [row["stage"] for row in reminders] == ["before", "before"])

    window = Program([RAPPORT, "--store", STORE, "--as", "Maria", "--now", "2026-11-21T14:50:00", *ZONE, "--page", "milestones"], "rapport")
    try:
        bar = wait_for("the bar of reminders", lambda: bar_of(window))
        check("the bar says what is due", wait_for("both rows", lambda: all(any(words in node.name for node in walk(bar)) for words in ("about the oven", "the offer"))))
        for name in ("Call now", "Done", "Move it and tell them", "Dismiss"):
            check(f"“{name}” can be pressed", button_of(bar, name) is not None)
        check("every control has a name", not window.nameless())
        button_of(bar, "Done").queryAction().doAction(0)
        left = wait_for("one promise left", lambda: len(ctl("2026-11-21T14:51:00", "commitments", "list")) == 1 and ctl("2026-11-21T14:51:00", "commitments", "list"))
        check("Done kept one of them in the store", len(left) == 1)
        wait_for("one row", lambda: len([node for node in walk(bar) if showing(node) and node.name == "Done"]) == 1)
        button_of(bar, "Dismiss").queryAction().doAction(0)
        wait_for("no bar", lambda: bar_of(window) is None)
        check("Dismiss takes the bar away and keeps the promise open", len(ctl("2026-11-21T14:51:00", "commitments", "list")) == 1)
        check("what was dismissed is not on today's list either", not ctl("2026-11-21T14:51:00", "today")["reminders"])
    finally:
        window.stop()


main()
