#!/usr/bin/python3
"""One whole flow through the real window: new customer → log a call with a commitment → Today → done → undo.

    flow.py RAPPORT RAPPORTCTL FOLDER

What is on screen is read from the accessibility bus, as a screen reader does; the store is asked through rapportctl, so that the window's word is not
taken for it.
"""
import json
import subprocess
import sys

from desktop import Program, wait_for

RAPPORT, RAPPORTCTL, FOLDER = sys.argv[1:4]
STORE = f"{FOLDER}/flow.rapport"
NOW = ["--now", "2026-11-21T14:20:00", "--tz", "Europe/Berlin"]


def ctl(*arguments):
    command = [RAPPORTCTL, "--store", STORE, *NOW, "--json", *arguments]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def check(what, holds):
    if not holds:
        raise AssertionError(what)
    print("seen:", what)


def check_names(window, where):
    nameless = [f"{node.getRoleName()} in “{node.parent.name}”" for node in window.nameless()]
    check(f"every control of {where} has a name" + "".join(f"\n  but: {one}" for one in nameless), not nameless)


def new_customer(window):
    window.key("ctrl+2")
    window.press("New customer")
    window.find("text", "Given name")
    window.type("Anna")
    window.key("Tab")
    window.type("Lindqvist")
    check_names(window, "the editor")
    window.key("ctrl+Return")
    window.wait_row("Customers", "Anna Lindqvist")
    check("the new customer is in the list", True)


def log_call(window):
    window.press("Log interaction")
    window.find("text", "Customer")
    window.type("Lindq")
    # The first Enter takes the best match once it is there and moves to the line.
    window.key("Return")
    line = window.find("text", "Quick entry")
    wait_for("the line to have the keyboard", lambda: is_focused(line))
    window.type("call back about the oven")
    window.key("alt+f")
    window.find("spin button", "Due day")
    window.key("Down")  # a follow-up starts tomorrow; one day earlier is today
    check_names(window, "the log dialog")
    window.key("Return")


def is_focused(node):
    import pyatspi
    return node.getState().contains(pyatspi.STATE_FOCUSED)


def main():
    subprocess.run([RAPPORTCTL, "--store", STORE, "init", "--owner", "Maria"], check=True, stdout=subprocess.DEVNULL)
    window = Program([RAPPORT, "--store", STORE, "--as", "Maria", *NOW], "rapport")
    try:
        window.find("list", "Pages")
        check_names(window, "the window")
        new_customer(window)
        log_call(window)
        due = wait_for("the commitment in the store", lambda: ctl("commitments", "list"))
        check("the commitment is due today", due[0]["words"] == "call back about the oven" and due[0]["due_date"] == "2026-11-21")
        window.key("ctrl+1")
        window.wait_row("Today", "oven")
        window.press("Done")
        window.wait_no_row("Today page", "oven")
        wait_for("the commitment kept in the store", lambda: not ctl("commitments", "list"))
        check("Done takes it off Today and keeps it in the store", True)
        window.press("Undo")
        window.wait_row("Today", "oven")
        check("Undo brings it back", len(ctl("commitments", "list")) == 1)
    finally:
        window.stop()


main()
