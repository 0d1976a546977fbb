"""tools/run-tests and tools/patience: a program that hangs is named, and the others are run."""

import os
import pathlib
import subprocess
import tempfile
import time
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"
PASSES = "echo '[       OK ] it_passes'"


class RunTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def program(self, name, script):
        path = self.folder / name
        path.write_text("#!/bin/sh\n" + script + "\n", encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def run_tool(self, tool, *arguments, limit="900", **more):
        done = subprocess.run([TOOLS / tool, *arguments], env={**os.environ, "TEST_LIMIT": limit, **more}, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout.splitlines()

    def assert_ends(self, pid_file):
        path = pathlib.Path("/proc", (self.folder / pid_file).read_text(encoding="ascii").strip(), "stat")
        for _ in range(6000):
            if not path.exists() or path.read_text(encoding="utf-8").rpartition(")")[2].split()[0] in "XZ":
                return
            time.sleep(0.01)
        self.fail("it still runs")

    def test_passed_tests_are_counted(self):
        first, second = (self.program(name, f"{PASSES}; {PASSES}") for name in ("first", "second"))
        self.assertEqual(self.run_tool("run-tests", first, second), (0, ["4 passed, 0 failed"]))

    def test_the_output_of_a_program_that_fails_is_shown(self):
        failing = self.program("failing", "echo why; exit 3")
        self.assertEqual(self.run_tool("run-tests", self.program("passing", PASSES), failing),
                         (1, [f"--- {failing}", "why", f"failed: {failing}", "1 passed, 1 failed"]))

    def test_nothing_passed_is_a_failure(self):
        self.assertEqual(self.run_tool("run-tests", self.program("empty", "true")), (1, ["0 passed, 0 failed"]))

    def test_a_program_that_hangs_is_named_and_the_next_one_runs(self):
        hanging = self.program("hanging", "echo here; exec sleep 1000")
        self.assertEqual(self.run_tool("run-tests", hanging, self.program("passing", PASSES), limit="1"),
                         (1, [f"--- {hanging}", "here", "ended: 1 seconds without output or processor time",
                              f"failed: {hanging}", "1 passed, 1 failed"]))

    def test_the_whole_process_group_of_what_hangs_is_ended(self):
        hanging = self.program("hanging", f"(trap '' TERM; echo $$; sleep 1000 & echo $! >{self.folder}/pid; wait) >/dev/null")
        self.assertEqual(self.run_tool("patience", hanging, limit="1")[0], 124)
        self.assert_ends("pid")

    def test_who_ends_the_watcher_ends_the_group(self):
        lasting = self.program("lasting", f"echo $$ >{self.folder}/pid; echo begun; exec sleep 1000")
        with subprocess.Popen([TOOLS / "patience", lasting], stdout=subprocess.PIPE, text=True) as watcher:
            self.assertEqual(watcher.stdout.readline(), "begun\n")
            watcher.terminate()
            self.assertEqual(watcher.wait(), 128 + 15)
        self.assert_ends("pid")

    def test_output_keeps_a_program_alive(self):
        talking = self.program("talking", "for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.5; done; " + PASSES)
        self.assertEqual(self.run_tool("run-tests", talking, limit="2"), (0, ["1 passed, 0 failed"]))

    def test_processor_time_keeps_a_program_alive(self):
        script = "import time\nwhile time.process_time() < 4: pass\nprint('[       OK ] it_computed')"
        computing = self.program("computing", f'exec python3 -c "{script}"')
        self.assertEqual(self.run_tool("run-tests", computing, limit="2"), (0, ["1 passed, 0 failed"]))

    def test_the_processor_time_of_children_keeps_a_program_alive(self):
        script = "import time\nwhile time.process_time() < 0.2: pass"
        computing = self.program("computing", f"for i in 1 2 3 4 5 6 7 8; do sleep 0.4; python3 -c '{script}'; done; {PASSES}")
        self.assertEqual(self.run_tool("run-tests", computing, limit="2"), (0, ["1 passed, 0 failed"]))

    def test_the_status_of_a_program_is_passed_on(self):
        self.assertEqual(self.run_tool("patience", self.program("failing", "exit 77"))[0], 77)
        self.assertEqual(self.run_tool("patience", self.program("killed", "kill -SEGV $$"))[0], 128 + 11)

    def wait_for(self, path):
        return f"while [ ! -e {self.folder}/{path} ]; do sleep 0.01; done"

    def test_as_many_programs_run_at_once_as_is_said(self):
        first = self.program("first", f"touch {self.folder}/a; {self.wait_for('b')}; {PASSES}")
        second = self.program("second", f"touch {self.folder}/b; {self.wait_for('a')}; {PASSES}")
        self.assertEqual(self.run_tool("run-tests", first, second, TEST_JOBS="2"), (0, ["2 passed, 0 failed"]))

    def test_no_more_programs_run_at_once_than_is_said(self):
        alone = f"mkdir {self.folder}/alone && sleep 0.2 && rmdir {self.folder}/alone && {PASSES}"
        programs = [self.program(f"program{i}", alone) for i in range(4)]
        self.assertEqual(self.run_tool("run-tests", *programs, TEST_JOBS="1"), (0, ["4 passed, 0 failed"]))

    def test_outputs_are_whole_and_in_the_order_given_whoever_ends_first(self):
        slow = self.program("slow", f"echo one; {self.wait_for('quick')}; echo two; exit 1")
        quick = self.program("quick.sh", f"echo three; touch {self.folder}/quick; exit 1")
        passing = self.program("passing", PASSES)
        self.assertEqual(self.run_tool("run-tests", slow, quick, passing, TEST_JOBS="3"),
                         (1, [f"--- {slow}", "one", "two", f"--- {quick}", "three", f"failed: {slow}", f"failed: {quick}",
                              "1 passed, 2 failed"]))

    def test_who_ends_the_runner_ends_all_programs(self):
        programs = [self.program(name, f"echo $$ >{self.folder}/{name}.new; mv {self.folder}/{name}.new {self.folder}/{name}.pid; "
                                 "exec sleep 1000") for name in ("one", "two")]
        with subprocess.Popen([TOOLS / "run-tests", *programs], env={**os.environ, "TEST_JOBS": "2"}) as runner:
            while not all((self.folder / f"{name}.pid").exists() for name in ("one", "two")):
                time.sleep(0.01)
            runner.terminate()
            self.assertEqual(runner.wait(), 128 + 15)
        self.assert_ends("one.pid")
        self.assert_ends("two.pid")

    def test_a_case_that_is_not_there_is_named_instead_of_passing(self):
        done = subprocess.run([TOOLS.parent / "tests" / "cli" / "run", "/bin/true", "tests/cli/imports.sh"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("no case is called 'tests/cli/imports.sh'; there are: ", done.stderr)

    def test_a_runner_stands_before_each_program(self):
        self.assertEqual(self.run_tool("run-tests", self.program("passing", PASSES), TEST_RUNNER="env A=b"),
                         (0, ["1 passed, 0 failed"]))


if __name__ == "__main__":
    unittest.main()
