"""tools/packages on machines of which a folder of small scripts makes it believe."""

import os
import pathlib
import pty
import re
import shutil
import subprocess
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"
REAL = ("sh", "env", "sed", "tr", "tail", "mktemp", "rm", "cat", "paste", "grep", "true")
# A package is there when its name stands in the file `there`.
SCRIPTS = {
    "id": 'cat "$WORLD/who"',
    "apt-get": """echo "apt-get $*" >>"$WORLD/calls"
        case $* in
        update) [ ! -e "$WORLD/no-network" ] || { echo 'E: no network'; exit 100; } ;;
        *--assume-no*)
            echo '0 upgraded, 12 newly installed, 0 to remove and 3 not upgraded.'
            echo 'Need to get 5,944 kB/14.3 MB of archives.'
            echo 'After this operation, 56.1 MB of additional disk space will be used.'
            exit 1 ;;
        *) for word; do case $word in -* | install) ;; *) echo $word >>"$WORLD/there" ;; esac; done ;;
        esac""",
    "sudo": """echo "sudo $*" >>"$WORLD/calls"
        case $(cat "$WORLD/sudo") in
        free) ;;
        asks) [ "$1" != -n ] || { echo 'sudo: a password is required' >&2; exit 1; } ;;
        never) exit 1 ;;
        esac
        [ "$1" != -v ] || exit 0
        [ "$1" != -n ] || shift
        exec "$@" """,
    "cc": """case "$*" in
        --version) grep -qx gcc "$WORLD/there" ;;
        *) read -r include <&0
           case $include in
           *csv.h*) grep -qx libcsv-dev "$WORLD/there" ;;
           *) grep -qx libc6-dev "$WORLD/there" ;;
           esac || { echo "fatal error: $include" >&2; exit 1; } ;;
        esac""",
    "pkg-config": """for library; do :; done
        package=$(sed -n "s/^ *want \\([^ ]*\\) library_is_found $library\$/\\1/p" "$TOOL")
        [ "$library" != xlsxwriter ] || grep -qx libminizip-dev "$WORLD/there" ||
            { echo "Package 'minizip', required by 'xlsxwriter', not found" >&2; exit 1; }
        grep -qx "$package" "$WORLD/there" && [ "$library" != "$(cat "$WORLD/broken")" ] ||
            { echo "Package '$library' not found" >&2; exit 1; }""",
    "dpkg-query": """for package; do :; done
        grep -qx "$package" "$WORLD/there" || { echo "no packages found matching $package" >&2; exit 1; }
        printf installed""",
    "pg_config": 'echo "$WORLD"',
    "gnuplot": "",
    "initdb": "",
}
# All that the tool itself wants for the program, whatever that is.
BUILD = ["clang", *re.findall(r"^ +(?:\*\) )?want (\S+)", (TOOLS / "packages").read_text(encoding="utf-8").partition("want_test()")[0],
                              re.MULTILINE)]


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.world = pathlib.Path(folder.name)
        self.bin = self.world / "bin"
        self.bin.mkdir()
        for name in REAL:
            (self.bin / name).symlink_to(shutil.which(name))
        for name, script in SCRIPTS.items():
            path = self.world / name if name == "initdb" else self.bin / name
            path.write_text("#!/bin/sh\n" + script + "\n", encoding="utf-8")
            path.chmod(0o755)
        for name, text in (("who", "0"), ("there", "\n".join(BUILD)), ("broken", ""), ("calls", ""), ("sudo", "never")):
            self.set(name, text)

    def set(self, name, text):
        (self.world / name).write_text(text + "\n", encoding="utf-8")

    def without(self, *packages):
        self.set("there", "\n".join(name for name in BUILD if name not in packages))

    def calls(self):
        return (self.world / "calls").read_text(encoding="utf-8").split("\n")[1:-1]

    def run_tool(self, group="build", terminal=False, **more):
        environment = {"PATH": str(self.bin), "WORLD": str(self.world), "TOOL": str(TOOLS / "packages"), **more}
        if not terminal:
            done = subprocess.run([TOOLS / "packages", group], env=environment, text=True, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            return done.returncode, done.stdout
        ours, theirs = pty.openpty()
        with subprocess.Popen([TOOLS / "packages", group], env=environment, stdin=theirs, stdout=theirs,
                              stderr=theirs) as done:
            os.close(theirs)
            seen = b""
            try:
                while piece := os.read(ours, 65536):
                    seen += piece
            except OSError:  # nobody has the other end any more
                pass
        os.close(ours)
        return done.returncode, seen.decode().replace("\r\n", "\n")

    def test_where_nothing_is_missing_nothing_is_done_or_said(self):
        self.assertEqual(self.run_tool(), (0, ""))
        self.assertEqual(self.calls(), [])

    def test_root_installs_what_is_missing_and_is_told_what_and_how_much(self):
        self.without("libgsl-dev", "libcsv-dev")
        self.assertEqual(self.run_tool(), (
            0, "installing 12 packages (14.3 MB to fetch, 56.1 MB on disk): libcsv-dev libgsl-dev\n"))
        self.assertEqual(self.calls()[-1], "apt-get install -y --no-install-recommends libcsv-dev libgsl-dev")

    def test_a_library_whose_flags_ask_for_another_one_brings_that_one_too(self):
        self.without("libminizip-dev")
        status, output = self.run_tool()
        self.assertEqual(status, 0)
        self.assertIn("libminizip-dev", output)

    def test_what_is_wrong_after_installing_is_named(self):
        self.without("libgsl-dev")
        self.set("broken", "smartcols")
        status, output = self.run_tool()
        self.assertEqual(status, 1)
        self.assertIn("something is wrong all the same:\n    libsmartcols-dev: Package 'smartcols' not found\n", output)
        self.assertNotIn("    libgsl-dev", output)

    def test_apt_that_fails_is_shown_with_its_words_and_the_command(self):
        self.without("libgsl-dev")
        self.set("no-network", "")
        self.assertEqual(self.run_tool(), (
            1, "E: no network\ncould not run: apt-get install -y --no-install-recommends libgsl-dev\n"))

    def test_sudo_without_a_password_is_used(self):
        self.set("who", "1000")
        self.set("sudo", "free")
        self.without("libgsl-dev")
        status, output = self.run_tool()
        self.assertEqual((status, output[:10]), (0, "installing"))
        self.assertIn("sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get update", self.calls())

    def test_sudo_with_a_password_asks_on_a_terminal(self):
        self.set("who", "1000")
        self.set("sudo", "asks")
        self.without("libgsl-dev")
        status, output = self.run_tool(terminal=True)
        self.assertEqual(status, 0)
        self.assertTrue(output.startswith("some packages are missing: libgsl-dev\nsudo asks for your password"), output)
        self.assertIn("installing 12 packages", output)
        self.assertIn("sudo -v", self.calls())

    def test_who_may_not_install_gets_the_exact_command_once_and_status_2(self):
        command = "    sudo apt-get update && sudo apt-get install -y --no-install-recommends libgsl-dev\n"
        self.set("who", "1000")
        self.without("libgsl-dev")
        for sudo, terminal in (("asks", False), ("never", False), ("never", True)):
            with self.subTest(sudo=sudo, terminal=terminal):
                self.set("sudo", sudo)
                status, output = self.run_tool(terminal=terminal)
                self.assertEqual((status, output.count(command)), (2, 1), output)
        (self.bin / "sudo").unlink()
        self.assertEqual(self.run_tool(terminal=True), (
            2, "some packages are missing; install them as root with\n" + command.replace("sudo ", "")))

    def test_a_build_for_a_package_installs_nothing_and_names_what_is_missing(self):
        self.without("libgsl-dev", "postgresql")
        (self.bin / "gnuplot").unlink()
        self.assertEqual(self.run_tool(INSTALL_MISSING="no"), (
            2, "these Debian packages, or what they stand for elsewhere, are missing:\n"
               "    libgsl-dev: Package 'gsl' not found\n"))
        self.assertEqual(self.calls(), [])

    def test_the_debian_package_is_built_from_the_same_packages(self):
        control = (TOOLS.parent / "debian" / "control").read_text(encoding="utf-8")
        depends = re.search(r"^Build-Depends:(.*?)^\S", control, re.MULTILINE | re.DOTALL)[1]
        (self.bin / "pkg-config").unlink()
        self.set("there", "")
        _, output = self.run_tool(INSTALL_MISSING="no")
        self.assertEqual(set(re.findall(r"^    (\S+):", output, re.MULTILINE)) - {"gcc", "libc6-dev"},
                         set(re.findall(r"^ ([a-z0-9-]+),?$", depends, re.MULTILINE)) - {"po-debconf"})

    def test_building_a_debian_package_takes_all_that_debian_takes_for_granted(self):
        for name in ("dpkg-buildpackage", "dh", "debconf-updatepo"):
            (self.bin / name).symlink_to(shutil.which("true"))
        status, output = self.run_tool("deb")
        self.assertEqual((status, output.rpartition(":")[2]), (0, " build-essential\n"))

    def test_without_apt_the_packages_and_what_is_wrong_are_named(self):
        (self.bin / "apt-get").unlink()
        (self.world / "initdb").unlink()
        (self.bin / "gnuplot").unlink()
        status, output = self.run_tool()
        self.assertEqual(status, 2)
        self.assertIn("    gnuplot-nox: there is no command 'gnuplot'\n", output)

    def test_compilers_of_other_names_are_tested_by_their_name(self):
        self.assertEqual(self.run_tool(CC="cc -std=c17"), (0, ""))
        (self.bin / "apt-get").unlink()
        status, output = self.run_tool(CC="clang-99")
        self.assertEqual(status, 2)
        self.assertIn("    clang: there is no command 'clang-99'\n", output)


if __name__ == "__main__":
    unittest.main()
