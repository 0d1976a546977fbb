"""What a process has open, for cases that go on once a command waits for a pipe."""

import os


def opened(process):
    """The names of its files, without folders."""
    folder = f"/proc/{process}/fd"
    for name in os.listdir(folder):
        try:
            yield os.path.basename(os.readlink(f"{folder}/{name}"))
        except FileNotFoundError:
            pass
