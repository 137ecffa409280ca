"""A program seen through the accessibility bus: finding what is on screen by role and name, pressing, typing, waiting for what has to appear."""
import subprocess
import time

import pyatspi

PATIENCE = 20.0  # seconds until something that has to appear counts as missing


class Missing(AssertionError):
    """What was looked for did not appear."""


def wait_for(what, probe, patience=PATIENCE):
    """The first truthy answer of probe(); fails naming `what` when there is none in time."""
    deadline = time.monotonic() + patience
    while True:
        try:
            found = probe()
        except Exception:  # an object may go away while the tree is walked
            found = None
        if found:
            return found
        if time.monotonic() > deadline:
            raise Missing(f"{what} did not appear in {patience:.0f} s")
        time.sleep(0.05)


def walk(node):
    """The node and all below it that are showing."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


class Program:
    def __init__(self, command, name):
        self.process = subprocess.Popen(command)
        self.root = wait_for(f"the program {name}", lambda: self._application(name))

    @staticmethod
    def _application(name):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            application = desktop.getChildAtIndex(index)
            if application is not None and application.name == name and application.childCount:
                return application
        return None

    def find(self, role, name, patience=PATIENCE):
        """A showing object of this role whose name is, or begins with, `name`."""
        return wait_for(f"{role} “{name}”", lambda: self._find(role, name), patience)

    def _find(self, role, name):
        begins = None
        for node in walk(self.root):
            if node.getRoleName() == role and showing(node):
                if node.name == name:
                    return node
                if begins is None and node.name.startswith(name):
                    begins = node
        return begins

    def press(self, name, role="push button"):
        button = self.find(role, name)
        button.queryAction().doAction(0)

    def rows(self, table_name, role="table"):
        """Texts of the items of a list or table, by position."""
        table = self.find(role, table_name)
        return [child.name for child in walk(table) if child is not table and child.name]

    def wait_row(self, table_name, text, role="table"):
        return wait_for(f"“{text}” in {table_name}", lambda: any(text in row for row in self.rows(table_name, role)))

    def wait_no_row(self, page_name, text):
        """Nothing on this page says it any more; the page itself has to be there."""
        page = self.find("filler", page_name)
        wait_for(f"{page_name} without “{text}”", lambda: not any(text in node.name for node in walk(page) if showing(node)))

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)

    def nameless(self):
        """Showing controls that a screen reader could not name."""
        controls = {"push button", "text", "table", "list", "check box", "combo box", "radio button", "spin button", "toggle button", "tree table", "entry", "slider"}
        return [node for node in walk(self.root) if showing(node) and node.getRoleName() in controls and not node.name.strip()]

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
